// Everything in its place, for the eye. Set show_guard to false to see what the guard hides.
include <shapes.scad>
use <drum.scad>
use <upright.scad>
use <motor_plate.scad>
use <guard.scad>
use <wiper.scad>
use <tower.scad>
use <pulley_fork.scad>
use <swivel.scad>
use <sensor_tower.scad>
use <arm.scad>
use <enclosure.scad>
use <base.scad>

show_guard = true;
elevation = 35;

module bought(c = [0.55, 0.57, 0.6]) { color(c) children(); }

color([0.82, 0.7, 0.5]) base();

// Drum: the line section is centred on y = 0, its belt pulley to the left
color([0.85, 0.45, 0.15]) translate([0, -(drum_width / 2 + flange_thickness), axle_height]) rotate([-90, 0, 0])
    translate([0, 0, drum_width + 2 * flange_thickness + belt_width + 3.5]) mirror([0, 0, 1]) drum();
bought() translate([0, -60, axle_height]) rotate([-90, 0, 0]) cylinder(d = shaft_diameter, h = shaft_length);
color([0.3, 0.4, 0.5]) translate([0, upright_left_y, 0]) upright();
color([0.3, 0.4, 0.5]) translate([0, upright_right_y, 0]) mirror([0, 1, 0]) upright();
bought([0.2, 0.2, 0.2]) translate([0, upright_right_y - 12, axle_height]) rotate([90, 0, 0]) cylinder(d = 28, h = 9);

// Motor and belt
color([0.3, 0.4, 0.5]) translate([-belt_distance(), 25, 0]) motor_plate();
bought() translate([-belt_distance(), 19, axle_height]) rotate([90, 0, 0]) cylinder(d = motor_can_diameter, h = motor_can_length);
bought([0.75, 0.75, 0.75]) translate([-belt_distance(), 28, axle_height]) rotate([-90, 0, 0]) cylinder(r = motor_teeth * belt_pitch / (2 * PI), h = 17);
bought([0.1, 0.1, 0.1]) translate([0, 29, axle_height]) rotate([-90, 0, 0]) linear_extrude(belt_width) difference() {
    hull() { circle(r = 25); translate([-belt_distance(), 0]) circle(r = 10.6); }
    hull() { circle(r = 23.9); translate([-belt_distance(), 0]) circle(r = 9.5); }
}

if (show_guard) color([0.95, 0.85, 0.3, 0.45]) guard();

// Wiper
color([0.3, 0.4, 0.5]) translate([wiper_x, 0, 0]) wiper_base();
color([0.4, 0.5, 0.6]) translate([wiper_x, 0, line_height + felt_thickness + 0.5]) wiper_top();
bought([0.9, 0.9, 0.85]) for (z = [line_height - felt_thickness, line_height + 0.5])
    translate([wiper_x - felt_length / 2, -felt_width / 2, z]) cube([felt_length, felt_width, felt_thickness]);

// Load cell with its pulley
color([0.35, 0.5, 0.35]) tower();
translate([pulley_x(), 0, pulley_z()]) rotate([0, -wrap_angle / 2, 0]) {
    color([0.85, 0.45, 0.15]) pulley_fork();
    bought() translate([-cell_side / 2, cell_free_end_y, cell_distance - cell_side / 2]) cube([cell_side, cell_length, cell_side]);
}
bought([0.9, 0.9, 0.9]) translate([pulley_x(), pulley_width / 2, pulley_z()]) rotate([90, 0, 0]) rotate_extrude()
    polygon([[2, 0], [pulley_outer, 0], [pulley_radius, pulley_width / 2], [pulley_outer, pulley_width], [2, pulley_width]]);

// Vertical pivot, its sensor, the arm
color([0.85, 0.45, 0.15]) translate([swivel_x, 0, shelf_bottom - 3]) swivel();
color([0.3, 0.4, 0.5]) translate([swivel_x, sensor_distance, shelf_bottom + shelf_thickness]) sensor_tower();
bought([0.2, 0.5, 0.3]) translate([swivel_x - 11.5, sensor_distance - 11.5, shelf_bottom + shelf_thickness + 1]) cube([23, 23, 1.6]);
bought() translate([swivel_x, sensor_distance, shelf_bottom + shelf_thickness + 5]) cylinder(d = 5, h = 45);
bought([0.75, 0.75, 0.75]) translate([swivel_x, sensor_distance, shelf_bottom + shelf_thickness + 20]) cylinder(r = sensor_teeth * gt2_pitch / (2 * PI), h = 16);
translate([swivel_x + small_pulley_radius, 0, tilt_height]) rotate([0, -elevation, 0]) {
    color([0.85, 0.45, 0.15]) translate([0, -tube_offset - 3.5, 0]) arm_hub();
    bought([0.15, 0.15, 0.15]) translate([-arm_rear_length, -tube_offset, 0]) rotate([0, 90, 0]) cylinder(d = arm_tube_diameter, h = arm_rear_length + arm_length);
    bought([0.2, 0.5, 0.3]) translate([imu_radius, -tube_offset, 2.6]) imu_tray();
    color([0.85, 0.45, 0.15]) translate([arm_length - 4, -tube_offset, 0]) ring_holder();
    bought() translate([-counterweight_radius, -tube_offset, 0]) rotate([0, 90, 0]) cylinder(d = 18, h = 15, center = true);
    // The line on its way out
    color([0.9, 0.1, 0.1]) translate([0, 0, small_pulley_radius]) rotate([0, 90, 0]) cylinder(d = 1, h = arm_length + 40);
}
bought([0.9, 0.9, 0.9]) translate([swivel_x + small_pulley_radius, 3, tilt_height]) rotate([90, 0, 0]) cylinder(r = small_pulley_radius + 2, h = 6);

// The line from drum to pivot
color([0.9, 0.1, 0.1]) {
    translate([0, 0, line_height]) rotate([0, 90, 0]) cylinder(d = 1, h = pulley_x());
    translate([swivel_x, 0, pulley_z()]) cylinder(d = 1, h = tilt_height - pulley_z());
}

color([0.6, 0.65, 0.7]) translate([box_x, box_y, 0]) enclosure();
