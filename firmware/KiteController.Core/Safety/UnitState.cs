namespace KiteController.Core.Safety
{
    /// <summary>Who has the spool, in the supervisor's view. Every change has a <see cref="Reason"/>.</summary>
    public enum UnitState
    {
        /// <summary>The motor is off, its terminals shorted: light tension by hardware.</summary>
        Disarmed = 0,

        /// <summary>The flight modes may drive the motor.</summary>
        Armed = 1,

        /// <summary>Something is wrong: the spool keeps light tension by the motor if it still can. Latched until disarmed.</summary>
        LightTension = 2,

        /// <summary>Something is wrong that the motor must not be used with: off, shorted. Latched until disarmed.</summary>
        MotorOff = 3,
    }
}
