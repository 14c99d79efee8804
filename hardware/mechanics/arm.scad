// What is printed of the line arm: the hub on its axle, the tray of the IMU, and the holder of the tip ring. The tube is carbon.
include <shapes.scad>

hub_width = 7;

// Turns on the axle beside the small pulley; the tube runs along x, level with the axle.
module arm_hub() {
    difference() {
        union() {
            rotate([-90, 0, 0]) cylinder(d = 18, h = hub_width);
            translate([-14, 0, -5]) cube([28, hub_width, 10]);
        }
        translate([0, -1, 0]) rotate([-90, 0, 0]) cylinder(d = 4.3, h = hub_width + 2);
        // The tube is in two pieces, glued in from both sides up to the axle.
        for (s = [-1, 1]) translate([s * 4, hub_width / 2, 0]) rotate([0, s * 90, 0]) cylinder(d = arm_tube_diameter + 0.1, h = 20);
        // Stop pin: a 2.5 mm screw that looks out at the right
        translate([0, -1, stop_radius]) rotate([-90, 0, 0]) cylinder(d = 2.2, h = hub_width + 2);
    }
}

// GY-521, 21 x 16 mm, parts up, X arrow toward the tip; glued to the tube.
module imu_tray() {
    difference() {
        union() {
            translate([-11, -9, 0]) cube([22, 18, 1.6]);
            translate([-11, -3.5, -4.4]) cube([22, 7, 5]);
        }
        translate([-12, 0, -2.6]) rotate([0, 90, 0]) cylinder(d = arm_tube_diameter + 0.1, h = 24);
        for (x = [-7.6, 7.6]) translate([x, 6, -1]) cylinder(d = 2.6, h = 4);
    }
}

// Holds the ceramic ring as far above the tube as the small pulley's groove is above the axle, and as far to its left as the groove is, so that line and arm are parallel.
module ring_holder() {
    difference() {
        union() {
            hull() {
                translate([0, tube_offset, small_pulley_radius]) rotate([0, 90, 0]) cylinder(d = 11, h = 4);
                rotate([0, 90, 0]) cylinder(d = 7, h = 4);
            }
            rotate([0, 90, 0]) cylinder(d = 7, h = 12);
        }
        translate([-1, tube_offset, small_pulley_radius]) rotate([0, 90, 0]) cylinder(d = 7.6, h = 6);
        translate([-1, 0, 0]) rotate([0, 90, 0]) cylinder(d = arm_tube_diameter + 0.1, h = 14);
    }
}

// Keep hub and small pulley in their places on the axle, from the right: ear, 7.5 mm, hub, 4.5 mm, pulley, 19 mm, ear.
module arm_bush(length) {
    difference() {
        cylinder(d = 7.5, h = length - 0.2);
        hole(m4, length);
    }
}

arm_hub();
translate([0, 25, 0]) arm_bush(7.5);
translate([12, 25, 0]) arm_bush(4.5);
translate([24, 25, 0]) arm_bush(19);
translate([40, 0, 4.4]) imu_tray();
translate([70, 0, 3.5]) ring_holder();
