// Every measure of the mechanics, mm and degrees. A test compares the marked ones (=) with the simulator's spool, board and line arm.
// Frame: x toward the kite, y to the left, z up; the drum's axle lies along y at x = 0; z = 0 is the top of the base.

$fn = 48;

// Line and drum
drum_core_radius = 30;        // = radius of the empty drum
drum_flange_radius = 37.5;    // = line is wound no higher
drum_width = 47;              // between the flanges
coil_fill = 0.779;            // = share of width times depth that round coils fill (square packing: 0.785)
line_length_m = 150;          // = line on the drum
flange_thickness = 3;
drum_wall = 3;

// Belt drive, HTD-3M
drum_teeth = 50;              // = over motor_teeth is the gear ratio
motor_teeth = 20;
belt_pitch = 3;
belt_length = 300;
belt_width = 15;
belt_flange_radius = 26;

// Shaft and bearings
shaft_diameter = 8;
shaft_length = 120;
bearing_outer = 22;           // 608
bearing_width = 7;
axle_height = 60;
upright_left_y = 47;          // faces toward the drum
upright_right_y = -32;

// Motor, class 775
motor_can_diameter = 44;
motor_can_length = 67;
motor_boss_diameter = 18;
motor_hole_distance = 29;

// Where the line runs
line_height = 92;             // leaves the drum at its top: axle height and 32 mm
wrap_angle = 90;              // = turn of the line on the load-cell pulley
pulley_radius = 15;           // groove of the load-cell pulley
pulley_outer = 18;
pulley_width = 8;
swivel_x = 200;               // the vertical pivot
wiper_x = 85;
felt_thickness = 3;
felt_length = 30;
felt_width = 60;

// Load cell: bar, 80 x 12.7 x 12.7, across the unit, its force along the bisector of the wrap
cell_length = 80;
cell_side = 12.7;
cell_hole_pitch = 15;
cell_hole_edge = 5;
cell_distance = 32;           // middle of the pulley to middle of the bar
cell_free_end_y = -12.5;

// Vertical pivot
pivot_bearing_outer = 32;     // 6804
pivot_bearing_inner = 20;
pivot_bearing_width = 7;
pivot_bore = 12;              // the line runs through it
shelf_bottom = 148;
shelf_thickness = 20;
sensor_teeth = 40;            // GT2, one to one
sensor_distance = 60;         // with a belt of 200 mm
sensor_screw_x = 19.5;
sensor_belt_height = 16;      // lower edge of the belt above the shelf
gt2_pitch = 2;

// Arm
tilt_height = 255;
small_pulley_radius = 8;      // its axle is the arm's axle
ear_inside = 44;              // wide enough for the counterweight to pass beside the line
tube_offset = 11;             // the tube runs to the right of the line
ear_thickness = 6;
arm_length = 300;             // axle to tip ring
arm_tube_diameter = 4;
arm_tube_bore = 2.5;
arm_rear_length = 45;
arm_rest_deg = -25;           // = lower stop
stop_radius = 6.5;            // of the stop pin about the axle
arm_high_deg = 88;            // = upper stop
imu_radius = 200;             // = IMU from the pivot

// Masses for the balance, g
tube_density = 1.6;           // g/cm3, carbon
imu_mass = 3.1;               // module, tray and screws
ring_mass = 1.0;              // ring and holder
counterweight_mass = 31;
counterweight_radius = 40;    // behind the axle

// Box for the electronics
box_size = [170, 120, 55];
box_x = 30;
box_y = -172;

// Screws
m3 = 3.3;
m4 = 4.3;
m5 = 5.3;
wood = 4.4;
