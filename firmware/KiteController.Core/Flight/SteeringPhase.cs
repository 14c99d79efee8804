namespace KiteController.Core.Flight
{
    /// <summary>What the steering law does with the line.</summary>
    public enum SteeringPhase
    {
        /// <summary>Taut: the kite flies where its nose points.</summary>
        Run = 0,

        /// <summary>Released: the kite flattens and spins until its nose comes round.</summary>
        Tumble = 1,

        /// <summary>A pull bows the kite again and sends it off along its nose.</summary>
        Pull = 2,
    }
}
