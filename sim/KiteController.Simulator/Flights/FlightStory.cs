using System.Collections.Generic;
using KiteController.App;
using KiteController.Core.Flight;
using KiteController.Core.Safety;

namespace KiteController.Simulator.Flights;

/// <summary>Takes note of what happens in a flight, and tells it afterwards: looking up the firmware's sentences runs firmware code, which must not happen in virtual time.</summary>
internal sealed class FlightStory
{
    private readonly List<Note> _notes = [];

    /// <summary>The flyer did something.</summary>
    public void Flyer(double atSeconds, string text) => _notes.Add(new Note(atSeconds, "flyer", text, Reason.None));

    /// <summary>Something happened to the kite.</summary>
    public void Kite(double atSeconds, string text) => _notes.Add(new Note(atSeconds, "kite", text, Reason.None));

    /// <summary>Something broke.</summary>
    public void Fault(double atSeconds, string text) => _notes.Add(new Note(atSeconds, "fault", text, Reason.None));

    /// <summary>The unit refused to arm.</summary>
    public void Refused(double atSeconds, Reason reason) => _notes.Add(new Note(atSeconds, "unit", "refuses", reason));

    /// <summary>The unit suspects a cut.</summary>
    public void CutSuspected(double atSeconds) => _notes.Add(new Note(atSeconds, "unit", "suspects a cut and takes up slack", Reason.None));

    /// <summary>The unit's supervisor changed its state.</summary>
    public void State(double atSeconds, UnitState state, Reason reason)
    {
        var text = state switch
        {
            UnitState.Armed => "armed",
            UnitState.LightTension => "falls back to light tension",
            UnitState.MotorOff => "lets go of the motor",
            _ => "disarmed",
        };
        _notes.Add(new Note(atSeconds, "unit", text, state == UnitState.Armed ? Reason.None : reason));
    }

    /// <summary>The unit changed its mode.</summary>
    public void Mode(double atSeconds, FlightMode mode, Reason reason) => _notes.Add(new Note(atSeconds, "unit", mode + " mode", reason));

    /// <summary>The whole story.</summary>
    public IReadOnlyList<FlightEvent> Tell()
    {
        var events = new List<FlightEvent>(_notes.Count);
        foreach (var note in _notes)
        {
            var silent = note.Reason is Reason.None or Reason.Asked;
            events.Add(new FlightEvent(note.AtSeconds, note.Who, silent ? note.Text : $"{note.Text}: {ReasonText.For(note.Reason)}"));
        }

        return events;
    }

    private sealed record Note(double AtSeconds, string Who, string Text, Reason Reason);
}
