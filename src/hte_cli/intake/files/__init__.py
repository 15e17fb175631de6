"""From a file to grids of cells, whatever kind of file it is; knows nothing of what a cell means."""
