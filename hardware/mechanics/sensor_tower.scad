// Beside the pivot: the sensor shaft in two bearings, GT2 pulley on it, magnet on its upper end. The cap holds the AS5600 over the magnet.
include <shapes.scad>

tower_long = 48;
tower_deep = 38;
tower_height = 34;
cap_height = 16;
post = 9;

module sensor_tower() {
    difference() {
        union() {
            translate([-tower_long / 2, -tower_deep / 2, 0]) plate([tower_long, tower_deep, 7]);
            for (s = [0, 1]) mirror([s, 0, 0]) translate([tower_long / 2 - post, -16, 0]) cube([post, 32, tower_height]);
            translate([-tower_long / 2, -16, tower_height - 6]) cube([tower_long, 32, 6]);
        }
        hole(7, tower_height);
        translate([0, 0, 2]) cylinder(d = 10.15, h = 6);
        translate([0, 0, tower_height - 4]) cylinder(d = 10.15, h = 5);
        for (x = [-1, 1], y = [-12, 12]) translate([x * sensor_screw_x, y, 0]) hole(m5, tower_height);
        for (x = [-1, 1]) translate([x * sensor_screw_x, 0, tower_height - 16]) cylinder(d = 2.8, h = 20);
    }
}

module sensor_cap() {
    difference() {
        union() {
            translate([-tower_long / 2, -16, 0]) cube([tower_long, 32, 3]);
            for (s = [0, 1]) mirror([s, 0, 0]) translate([tower_long / 2 - post, -5, 0]) cube([post, 10, cap_height]);
        }
        hole(8, 3);
        // AS5600 module, four holes 16 mm apart; its chip looks at the magnet
        for (x = [-8, 8], y = [-8, 8]) translate([x, y, 0]) hole(m3, 3);
        for (x = [-1, 1]) translate([x * sensor_screw_x, 0, 0]) hole(m3, cap_height);
    }
}

sensor_tower();
translate([60, 0, 0]) sensor_cap();
