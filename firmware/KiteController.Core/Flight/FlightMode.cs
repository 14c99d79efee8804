namespace KiteController.Core.Flight
{
    /// <summary>The job at hand while armed.</summary>
    public enum FlightMode
    {
        /// <summary>Armed, nothing asked yet: hold the spool still within the tension limits.</summary>
        Idle = 0,

        /// <summary>The lever is the reel speed; the limits still hold.</summary>
        Manual = 1,

        /// <summary>From a helper's hands up to the working length.</summary>
        Launch = 2,

        /// <summary>Keep the kite on its working length of line.</summary>
        Hold = 3,

        /// <summary>Bring the kite in.</summary>
        Land = 4,

        /// <summary>The kite is cut: take in what is left of the line while the landing estimate is shown.</summary>
        Runner = 5,

        /// <summary>Fly to the azimuth and elevation that the flyer gives, and stay there.</summary>
        Steer = 6,

        /// <summary>Hold the spool for a flyer who has the line in hand: give line on demand, take up slack.</summary>
        Assist = 7,
    }
}
