namespace KiteController.Core.Parameters
{
    /// <summary>
    /// The number of a parameter in a stored record. A number is never given to anything else, so that a record made by an
    /// older or a newer firmware still means the same. What each one is stands in <see cref="ParameterTable"/>.
    /// </summary>
    public enum ParameterId
    {
        KiteMass = 1,
        KiteArea = 2,
        KiteCoefficient = 3,
        LineMass = 4,
        LineDiameter = 5,
        LineStrength = 6,
        HoldLength = 7,
        LandLength = 8,
        HeightCeiling = 9,
        TensionFloor = 10,
        TensionCeiling = 11,
        TensionLimit = 12,
        ReelOutSpeed = 13,
        ReelInSpeed = 14,
        ReelAcceleration = 15,
        SupplyArm = 16,
        SupplyFly = 17,
        WindAssumed = 18,
        RunnerSnag = 19,
        KiteTailless = 20,

        /// <summary>From here on the numbers are those of the calibration.</summary>
        FirstOfCalibration = 100,

        GyroscopeScale = 100,
        AccelerometerScale = 101,
        PivotZero = 102,
        TensionZero = 103,
        TensionScale = 104,
        EncoderCounts = 105,
        SpoolCore = 106,
        SpoolGrowth = 107,
        SpoolLine = 108,
        SpoolLeader = 109,
        SupplyScale = 110,
        CurrentZero = 111,
        CurrentScale = 112,
        LeverCentre = 113,
        LeverSpan = 114,
        MotorConstant = 115,
        MotorResistance = 116,
        GyroscopeBiasX = 117,
        GyroscopeBiasY = 118,
        GyroscopeBiasZ = 119,
        AccelerometerBiasX = 120,
        AccelerometerBiasY = 121,
        AccelerometerBiasZ = 122,
        ImuRoll = 123,
        ImuPitch = 124,
        ImuYaw = 125,
        BaseBearing = 126,
        MotorDead = 127,
        CalibrationDone = 128,
        SpoolInertia = 129,
        SpoolFriction = 130,
    }
}
