using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class FlightController
    {
        /// <summary>Parts of <see cref="VisitState"/>.</summary>
        public const int StateParts = 10;

        /// <summary>
        /// Hands every field that changes and means something to the vector, to be saved or restored: from part 0 on, each part
        /// after the one that named it, without a <see cref="Step"/> or <see cref="Background"/> in between. Each part is one
        /// slice of background work; what means nothing now costs no slice. The status is only a window on it.
        /// </summary>
        /// <returns>The part to go on with; <see cref="StateParts"/> after the last.</returns>
        public int VisitState(int part, StateVector state)
        {
            switch (part)
            {
                case 0:
                    _arm.Visit(state);
                    return 1;
                case 1:
                    _line.Visit(state);
                    _kite.Visit(state);
                    _wind.Visit(state);
                    _health.Visit(state);
                    return 2;
                case 2:
                    _pilot.Wish.Visit(state);
                    _guard.Visit(state);
                    _reel.Visit(state);
                    _gate.Visit(state);
                    _cut.Visit(state);
                    return 3;
                case 3:
                    _rate.Visit(state);
                    _supervisor.Visit(state);
                    _modes.Visit(state);
                    _analog.Visit(state);
                    _tension.Visit(state);
                    _phone.Visit(state);
                    return 4;
                case 4:
                    state.Bool(ref _steers);
                    _tailless.Heading.VisitLearned(state);
                    _tailless.Visit(state, _steers);
                    if (_steers)
                    {
                        return 5;
                    }

                    _tailless.Heading.Visit(state, false);
                    _tailless.Heading.VisitFilters(state, false);
                    return 7;
                case 5:
                    _tailless.Heading.Visit(state, true);
                    return 6;
                case 6:
                    _tailless.Heading.VisitFilters(state, true);
                    return 7;
                case 7:
                    _pilot.Assist.Visit(state);
                    _cut.VisitLanding(state);
                    return 8;
                case 8:
                    _cut.Landing.VisitStories(state);
                    return _cut.VisitSought(state) ? 9 : StateParts;
                default:
                    _cut.VisitEnd(state);
                    return StateParts;
            }
        }
    }
}
