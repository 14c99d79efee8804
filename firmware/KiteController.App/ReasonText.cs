using KiteController.Core.Safety;

namespace KiteController.App
{
    /// <summary>The sentence for every <see cref="Reason"/>: what is the case, and what to do about it. Makes strings: not for the tick.</summary>
    public static class ReasonText
    {
        /// <summary>The sentence for a reason.</summary>
        /// <returns>A full sentence; for a number without one, a sentence that says so.</returns>
        public static string For(Reason reason)
        {
            switch (reason)
            {
                case Reason.None:
                    return "Everything is in order; there is nothing to do.";
                case Reason.Asked:
                    return "You asked for it; there is nothing to do.";
                case Reason.StopPressed:
                    return "STOP is pressed or its wire is broken: release the button, and if that does not help check its wire.";
                case Reason.ImuLost:
                    return "The inertial sensor on the line arm gives no data: check its plug and cable, then disarm to try it again.";
                case Reason.PivotLost:
                    return "The angle sensor of the pivot gives no angle: check its cable and that its magnet sits in front of it.";
                case Reason.LoadCellLost:
                    return "The load cell gives no data: check its cables, then disarm to try it again.";
                case Reason.EncoderLost:
                    return "The spool encoder gives no data or does not turn with the motor: check its cable and coupling, then switch the unit off and on.";
                case Reason.SupplyLow:
                    return "The supply voltage is too low: the unit lands a kite that it flies; charge or change the battery.";
                case Reason.LoopOverrun:
                    return "The controller does not keep up with its work: land, disarm, and switch the unit off and on.";
                case Reason.GyroscopeUnsettled:
                    return "The gyroscope does not know its zero yet: keep the line arm still for a few seconds.";
                case Reason.LineLoaded:
                    return "The line is under tension: give it slack, then arm again.";
                case Reason.TensionTooHigh:
                    return "The line pulls harder than it may: walk toward the kite or let line out by hand, then disarm.";
                case Reason.SpoolTooFast:
                    return "The spool turned faster than it may: let it come to rest, check the line on it, then disarm.";
                case Reason.LoadCellSaturated:
                    return "The load cell is at the end of its range: take the load off, and check the cell and its cable.";
                case Reason.SpoolStuck:
                    return "The motor is driven but the encoder does not move: free the spool, and check motor and encoder cables.";
                case Reason.CalibrationBad:
                    return "The calibration is missing or makes no sense: calibrate the unit before you arm it.";
                case Reason.KiteCut:
                    return "The kite has been cut: run to where the landing is expected, the spool takes in the rest of the line.";
                case Reason.LengthReached:
                    return "The line has reached its working length, which is kept now.";
                case Reason.LineIn:
                    return "The kite is in: take it in your hand and disarm.";
                case Reason.SettingsContradict:
                    return "Two settings contradict each other: set one of them right, then save.";
                case Reason.SettingsNotAccepted:
                    return "Settings are missing from the store and have their defaults: look at them with get, calibrate, then save.";
                case Reason.MotorFault:
                    return "The motor does not do what it is told: check its cables and fuse, encoder and current sensor, then disarm.";
                case Reason.ArmDisagrees:
                    return "Gyroscope and pivot do not agree on how the arm turns: check the magnet and that both are fixed, then disarm.";
                case Reason.LoadCellDisagrees:
                    return "Load cell and motor current do not agree on the pull: free the line if it is jammed, then check the cell's zero.";
                case Reason.MotorHot:
                    return "The motor has carried too much current for too long: take the line in your hand, and let the motor cool.";
                case Reason.SupplyEmpty:
                    return "The battery is all but empty: take the line in your hand at once, and charge or change the battery.";
                case Reason.TensionStays:
                    return "The line still pulls too hard although it is given: walk toward the kite, and let it down by hand.";
                case Reason.FightWon:
                    return "You won: the other line is cut, and your kite flies on.";
                default:
                    return "There is no sentence for this reason: note what the unit was doing and look it up by its number.";
            }
        }
    }
}
