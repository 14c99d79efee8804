// The drum with its belt pulley, in one piece. Print it standing on the pulley's flange.
include <shapes.scad>

module drum() {
    pulley_length = belt_width + 2;
    total = drum_width + 2 * flange_thickness + pulley_length + 1.5;
    difference() {
        union() {
            cylinder(r = belt_flange_radius, h = 1.5);
            translate([0, 0, 1.5]) linear_extrude(pulley_length) belt_profile(drum_teeth, belt_pitch, 0.95, 1.28, 0.381);
            translate([0, 0, 1.5 + pulley_length]) {
                cylinder(r = drum_flange_radius, h = flange_thickness);
                translate([0, 0, flange_thickness]) cylinder(r = drum_core_radius, h = drum_width);
                translate([0, 0, flange_thickness + drum_width]) cylinder(r = drum_flange_radius, h = flange_thickness);
            }
        }
        // Hollow between hub and wall, open at the far end: light, and no support needed.
        translate([0, 0, 1.5 + pulley_length + flange_thickness + 2]) difference() {
            cylinder(r = drum_core_radius - drum_wall, h = drum_width + 10);
            cylinder(r = 9, h = drum_width + 10);
            for (i = [0 : 2]) rotate(120 * i) translate([0, -1.5, 0]) cube([drum_core_radius, 3, drum_width + flange_thickness]);
        }
        hole(shaft_diameter + 0.1, total);
        // Two set screws through the hub's free end, reached through holes in the wall.
        for (i = [0, 1]) translate([0, 0, total - 8]) rotate([90, 0, 60 + 120 * i]) {
            cylinder(d = 3.4, h = 12);
            translate([0, 0, 12]) cylinder(d = 5, h = 30);
        }
        // The line's end goes through the core and is knotted inside.
        translate([0, 0, total - 20]) rotate([90, 0, 0]) cylinder(d = 2, h = 40);
    }
}

drum();
