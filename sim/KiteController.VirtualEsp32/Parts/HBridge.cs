namespace KiteController.VirtualEsp32.Parts;

/// <summary>The motor bridge: size from the PWM pin, sign from the direction pin, released by the enable circuit and STOP.</summary>
/// <remarks>Read whenever time passes. Dead time belongs to the motor's physics.</remarks>
public sealed class HBridge
{
    private readonly VirtualBoard _board;

    internal HBridge(VirtualBoard board) => _board = board;

    /// <summary>Faults to switch.</summary>
    public BridgeFaults Faults { get; } = new();

    internal MotorDrive Latch(long now)
    {
        BoardWiring wiring = _board.Wiring;
        double wave = _board.Ledc.OutputDuty(wiring.MotorEnablePin);
        if (wave is > 0.0 and < 1.0)
        {
            // The hazard the design forbids: PWM hardware on the enable pin keeps the circuit on without any program.
            _board.EnableCircuit.Edge(now);
        }

        if (Faults.Dead || _board.Stop.IsOpen || !_board.EnableCircuit.IsOn(now))
        {
            return default;
        }

        int pwm = wiring.MotorPwmPin;
        double size = _board.Ledc.Drives(pwm) ? _board.Ledc.OutputDuty(pwm) : _board.Pins.OutsideLevel(pwm) ? 1.0 : 0.0;
        double duty = Faults.StuckDuty ?? (_board.Pins.OutsideLevel(wiring.MotorDirectionPin) ? size : -size);
        return new MotorDrive(true, Faults.Reversed ? -duty : duty);
    }
}
