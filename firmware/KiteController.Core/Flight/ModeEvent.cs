namespace KiteController.Core.Flight
{
    /// <summary>What can move the unit from one flight mode to another; as bits, several can happen in one tick.</summary>
    public enum ModeEvent
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The person asked for manual flight.</summary>
        ManualAsked = 1,

        /// <summary>The person asked for a launch.</summary>
        LaunchAsked = 2,

        /// <summary>The person asked to hold.</summary>
        HoldAsked = 4,

        /// <summary>The person asked to land.</summary>
        LandAsked = 8,

        /// <summary>The line has reached its working length.</summary>
        WorkingLengthReached = 16,

        /// <summary>The line is in.</summary>
        LineIsIn = 32,

        /// <summary>The kite is cut.</summary>
        KiteCut = 64,

        /// <summary>The person asked to steer.</summary>
        SteerAsked = 128,

        /// <summary>The person asked the unit to hold the spool.</summary>
        AssistAsked = 256,

        /// <summary>The supply voltage is low.</summary>
        SupplyLow = 512,

        /// <summary>The phone that gave the last order has been silent for a while.</summary>
        PhoneLost = 1024,
    }
}
