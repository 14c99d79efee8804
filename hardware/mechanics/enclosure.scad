// The box for ESP32, perforated board, bridge and relay, and its lid. Cable holes below; two slots for air.
include <shapes.scad>

box_wall = 2.4;

module enclosure() {
    difference() {
        union() {
            plate(box_size);
            for (x = [-10, box_size[0] - 4]) translate([x, box_size[1] / 2 - 10, 0]) plate([14, 20, 4]);
        }
        translate([box_wall, box_wall, box_wall]) plate([box_size[0] - 2 * box_wall, box_size[1] - 2 * box_wall, box_size[2]], 2);
        for (i = [0 : 4]) translate([24 + 30 * i, -1, 16]) rotate([-90, 0, 0]) cylinder(d = i < 2 ? 12 : 8, h = 8);
        for (i = [0 : 5]) translate([30 + 20 * i, box_size[1] - 6, 40]) cube([12, 10, 4]);
        for (x = [-5, box_size[0] + 5]) translate([x, box_size[1] / 2, 0]) hole(wood, 4);
    }
    for (x = [6, box_size[0] - 6], y = [6, box_size[1] - 6]) translate([x, y, 0]) difference() {
        cylinder(d = 8, h = box_size[2] - 3);
        translate([0, 0, box_size[2] - 18]) cylinder(d = 2.8, h = 20);
    }
}

module enclosure_lid() {
    difference() {
        plate([box_size[0], box_size[1], 3]);
        for (x = [6, box_size[0] - 6], y = [6, box_size[1] - 6]) translate([x, y, 0]) hole(m3, 3);
        translate([40, box_size[1] / 2, 0]) hole(22.5, 3);       // STOP
        translate([118, box_size[1] / 2, 0]) hole(26, 3);        // lever
        translate([75, box_size[1] / 2 + 30, 0]) hole(10, 3);    // buzzer
    }
}

enclosure();
translate([0, box_size[1] + 10, 0]) enclosure_lid();
