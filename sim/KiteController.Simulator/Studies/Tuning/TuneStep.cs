namespace KiteController.Simulator.Studies.Tuning;

/// <summary>One set of gains that was tried.</summary>
/// <param name="Gains">The gains; see <see cref="GainText"/>.</param>
/// <param name="Badness">Mean badness over the seeds flown, lower is better.</param>
/// <param name="Trials">Seeds flown: half of them if it was given up as hopeless.</param>
/// <param name="Taken">True if the search went on from here.</param>
public sealed record TuneStep(string Gains, double Badness, int Trials, bool Taken);
