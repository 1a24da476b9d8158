"""The commands of ``penholder``, one file each: ``add`` describes its arguments, ``run`` does it."""
