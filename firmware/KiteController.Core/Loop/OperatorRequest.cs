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

        /// <summary>Yes, the kite is cut.</summary>
        CutYes = 9,

        /// <summary>No, the kite is not cut.</summary>
        CutNo = 10,
    }
}
