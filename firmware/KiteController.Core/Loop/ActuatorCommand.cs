namespace KiteController.Core.Loop
{
    /// <summary>What the tick asks of the motor and of the person's lamp and buzzer. Written by <see cref="FlightController.Step"/> only.</summary>
    public sealed class ActuatorCommand
    {
        /// <summary>Motor duty, -1 to 1; positive pays line out. Zero unless <see cref="EnableEdge"/> is true.</summary>
        public float Duty;

        /// <summary>
        /// True if the motor gate accepted this tick: the board then gives the enable circuit one edge. Without edges the
        /// circuit drops out by itself and shorts the motor, which is light tension.
        /// </summary>
        public bool EnableEdge;

        /// <summary>What the status light and the buzzer should tell; an <see cref="Annunciation"/>.</summary>
        public Annunciation Annunciation;
    }
}
