using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class FlightController
    {
        /// <summary>Parts of <see cref="VisitState"/>.</summary>
        public const int StateParts = 9;

        /// <summary>
        /// Hands every field that changes and means something to the vector, to be saved or restored: parts 0 to
        /// <see cref="StateParts"/> - 1 in this order, without a <see cref="Step"/> or <see cref="Background"/> in between.
        /// Each part is one slice of background work. The status is only a window on it.
        /// </summary>
        public void VisitState(int part, StateVector state)
        {
            switch (part)
            {
                case 0:
                    _arm.Visit(state);
                    break;
                case 1:
                    _line.Visit(state);
                    _kite.Visit(state);
                    _wind.Visit(state);
                    _health.Visit(state);
                    break;
                case 2:
                    _pilot.Wish.Visit(state);
                    _guard.Visit(state);
                    _reel.Visit(state);
                    _gate.Visit(state);
                    _cut.Visit(state);
                    break;
                case 3:
                    _rate.Visit(state);
                    _supervisor.Visit(state);
                    _modes.Visit(state);
                    _analog.Visit(state);
                    _tension.Visit(state);
                    _cut.VisitLanding(state);
                    break;
                case 4:
                    state.Bool(ref _steers);
                    _tailless.Heading.VisitLearned(state);
                    _tailless.Visit(state, _steers);
                    break;
                case 5:
                    _tailless.Heading.Visit(state, _steers);
                    break;
                case 6:
                    _tailless.Heading.VisitFilters(state, _steers);
                    break;
                case 7:
                    _cut.Contact.Visit(state);
                    break;
                default:
                    _pilot.Assist.Visit(state);
                    _cut.Landing.VisitStories(state);
                    break;
            }
        }
    }
}
