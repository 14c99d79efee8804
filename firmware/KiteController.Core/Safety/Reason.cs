namespace KiteController.Core.Safety
{
    /// <summary>Why the unit did, or refused to do, something. Core knows the number; its sentence is looked up outside the tick.</summary>
    public enum Reason
    {
        /// <summary>Nothing to tell.</summary>
        None = 0,

        /// <summary>A person asked for it.</summary>
        Asked = 1,

        /// <summary>STOP is pressed, or its wire is broken.</summary>
        StopPressed = 2,

        /// <summary>The inertial sensor on the arm gives no data.</summary>
        ImuLost = 3,

        /// <summary>The angle sensor of the pivot gives no data, or does not see its magnet.</summary>
        PivotLost = 4,

        /// <summary>The load cell gives no data.</summary>
        LoadCellLost = 5,

        /// <summary>The spool encoder gives no data, or does not turn with the motor.</summary>
        EncoderLost = 6,

        /// <summary>The supply voltage is too low.</summary>
        SupplyLow = 7,

        /// <summary>The tick overran its time too often.</summary>
        LoopOverrun = 8,

        /// <summary>The gyroscope's zero is not known yet: the arm has not been still long enough.</summary>
        GyroscopeUnsettled = 9,

        /// <summary>The line is under tension; it must be slack to arm.</summary>
        LineLoaded = 10,

        /// <summary>The tension stays above what the line may carry.</summary>
        TensionTooHigh = 11,

        /// <summary>The spool turns faster than it may.</summary>
        SpoolTooFast = 12,

        /// <summary>The load cell is at the end of its range.</summary>
        LoadCellSaturated = 13,

        /// <summary>The motor is driven, but the encoder does not move.</summary>
        SpoolStuck = 14,

        /// <summary>The calibration is missing or makes no sense.</summary>
        CalibrationBad = 15,

        /// <summary>The kite has been cut.</summary>
        KiteCut = 16,

        /// <summary>The working length is reached.</summary>
        LengthReached = 17,

        /// <summary>The kite is in.</summary>
        LineIn = 18,

        /// <summary>Two settings contradict each other.</summary>
        SettingsContradict = 19,

        /// <summary>Settings were never saved, or what was saved cannot be used, so that defaults stand that nobody has accepted.</summary>
        SettingsNotAccepted = 20,

        /// <summary>The motor does not do what its driver is told, or its current is not what it should be.</summary>
        MotorFault = 21,

        /// <summary>Gyroscope and pivot do not see the same turning of the arm, or gravity is not what it should be.</summary>
        ArmDisagrees = 22,

        /// <summary>Load cell and motor current do not tell of the same pull.</summary>
        LoadCellDisagrees = 23,

        /// <summary>The motor has carried too much current for too long.</summary>
        MotorHot = 24,

        /// <summary>The supply voltage is so low that landing must not be waited for.</summary>
        SupplyEmpty = 25,

        /// <summary>The tension stays too high although line is given.</summary>
        TensionStays = 26,

        /// <summary>The other kite's line was cut.</summary>
        FightWon = 27,
    }
}
