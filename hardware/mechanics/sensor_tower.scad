// Beside the pivot: the sensor shaft in two bearings, GT2 pulley on it, magnet on its upper end. The cap holds the AS5600 over the magnet.
include <shapes.scad>

tower_side = 38;
tower_height = 34;
cap_height = 16;

module sensor_tower() {
    difference() {
        union() {
            translate([-tower_side / 2, -tower_side / 2, 0]) plate([tower_side, tower_side, 6]);
            cylinder(d = 20, h = 6);
            for (x = [-1, 1]) translate([x * 15 - 4, -15, 0]) cube([8, 30, tower_height]);
            translate([-19, -15, tower_height - 6]) cube([38, 30, 6]);
        }
        hole(7, tower_height);
        translate([0, 0, 2]) cylinder(d = 10.15, h = 5);
        translate([0, 0, tower_height - 4]) cylinder(d = 10.15, h = 5);
        for (x = [-14, 14], y = [-14, 14]) translate([x, y, 0]) hole(m5, tower_height);
    }
}

module sensor_cap() {
    difference() {
        union() {
            translate([-19, -15, 0]) cube([38, 30, 3]);
            for (x = [-19, 13]) translate([x, -15, 0]) cube([6, 30, cap_height]);
        }
        hole(8, 3);
        // AS5600 module, four holes 16 mm apart; its chip looks at the magnet
        for (x = [-8, 8], y = [-8, 8]) translate([x, y, 0]) hole(m3, 3);
        for (x = [-16, 16]) translate([x, 0, -1]) cylinder(d = 2.8, h = cap_height + 2);
    }
}

sensor_tower();
translate([50, 0, 0]) sensor_cap();
