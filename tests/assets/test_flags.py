"""Every state that may sit on a council has a flag."""

import pytest

from game import paths
from game.scenario import library
from tests.assets.png import picture

FLAGS = paths.assets() / "flags"
CODES = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN
CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM
GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ
KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ
MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN
SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA
UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
"""
MEMBERS = CODES.split()
"""The members of the United Nations, in the three-letter codes of ISO 3166-1."""

SHIPPED = [scenario for file in paths.scenarios().glob("*.toml") for scenario in library.every_variant(file)]
GROUPS = {
    "1.1 the 193 members of the United Nations": MEMBERS,
    "1.2 the two observer states": ["PSE", "VAT"],
    "1.3 every member of every scenario that comes with the game": [
        member.code for scenario in SHIPPED for member in scenario.council.members
    ],
    "1.4 every state concerned in one": [scenario.target for scenario in SHIPPED if scenario.target],
}


@pytest.mark.parametrize("codes", GROUPS.values(), ids=GROUPS)
def test_has_flags(codes):
    assert codes
    assert [code for code in codes if not (FLAGS / f"{code}.png").is_file()] == []


def test_2_the_list_of_members_is_whole():
    assert len(MEMBERS) == len(set(MEMBERS)) == 193


def test_3_no_flag_is_nobodys():
    known = {code for codes in GROUPS.values() for code in codes}

    assert {file.stem for file in FLAGS.iterdir()} == known


@pytest.mark.parametrize("file", sorted(FLAGS.glob("*.png")), ids=lambda file: file.stem)
def test_4_each_is_320_by_240_and_opaque(file):
    flag = picture(file)

    assert (flag.width, flag.height) == (320, 240)
    assert flag.is_opaque


def test_5_no_two_are_the_same_picture():
    assert len({file.read_bytes() for file in FLAGS.iterdir()}) == len(list(FLAGS.iterdir()))
