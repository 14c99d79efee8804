namespace KiteController.Core.Loop
{
    /// <summary>What a person can ask of the unit, by console, phone or lever. At most one a tick.</summary>
    public enum OperatorRequest
    {
        /// <summary>Nothing new.</summary>
        None = 0,

        /// <summary>Check everything and, if all is well, take the spool.</summary>
        Arm = 1,

        /// <summary>Let go of the spool, and forget latched faults.</summary>
        Disarm = 2,

        /// <summary>The lever is the reel speed.</summary>
        Manual = 3,

        /// <summary>Take the kite from a helper's hands up to its working height.</summary>
        Launch = 4,

        /// <summary>Keep the kite on its working length of line.</summary>
        Hold = 5,

        /// <summary>Bring the kite in.</summary>
        Land = 6,

        /// <summary>Fly to the azimuth and elevation of <see cref="SensorFrame.SteerAzimuth"/> and <see cref="SensorFrame.SteerElevation"/>.</summary>
        Steer = 7,

        /// <summary>Hold the spool for a flyer who has the line in hand.</summary>
        Assist = 8,

        /// <summary>
        /// A person sees the falling kite. In that tick the frame holds: in <see cref="SensorFrame.KiteHeading"/> the azimuth of the
        /// sight, 65,536 counts a turn clockwise from the pivot's zero; in <see cref="SensorFrame.SteerAzimuth"/> and, less 128, in
        /// <see cref="SensorFrame.SteerElevation"/> where the person stands, ahead of the spool and to its right, ten metres a count.
        /// Nothing is steered then, and so the record of a tick need not grow for what happens once in a flight.
        /// </summary>
        Sighted = 9,

        /// <summary>The cut kite was found; where, and what had been predicted, stands in the parameters.</summary>
        Found = 10,

        /// <summary>Yes, the kite is cut.</summary>
        CutYes = 11,

        /// <summary>No, the kite is not cut.</summary>
        CutNo = 12,

        /// <summary>The other kite of a fight is cut, and ours flies on.</summary>
        Won = 13,
    }
}
