module lamps

go 1.26
