using KiteController.Core.Telemetry;

namespace KiteController.Core.Loop
{
    /// <content>What of it changes in flight, handed to a <see cref="StateVector"/>.</content>
    public sealed partial class FlightController
    {
        /// <summary>Parts of <see cref="VisitState"/>.</summary>
        public const int StateParts = 11;

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
                    return 8;
                case 8:
                    return _cut.VisitLanding(state) ? 9 : StateParts;
                case 9:
                    _cut.Landing.VisitStories(state);
                    return _cut.VisitSought(state) ? 10 : StateParts;
                default:
                    _cut.VisitEnd(state);
                    return StateParts;
            }
        }

        /// <summary>
        /// Saves what <see cref="VisitState"/> visits, in the same order, but most of it by constant places: in less than half the time.
        /// To be called likewise.
        /// </summary>
        /// <returns>The part to go on with; <see cref="StateParts"/> after the last.</returns>
        public int SaveState(int part, StateVector state)
        {
            if (2 < part)
            {
                return VisitState(part, state); // Mostly nothing: where a cut kite comes down.
            }

            float[] floats = state.Floats;
            int[] ints = state.Ints;
            if (part == 0)
            {
                _arm.Save(floats, ints);
                _line.Save(floats, ints);
                _kite.Save(floats, ints);
                _wind.Save(floats, ints);
                _health.Save(floats, ints);
                _pilot.Wish.Save(floats);
                _guard.Save(floats, ints);
                _reel.Save(floats, ints);
                _gate.Save(ints);
                _cut.Save(floats, ints);
                return 1;
            }

            if (part == 2)
            {
                _tailless.Heading.SaveFilters(floats);
                state.GoTo(StatePlace.RestFloats, StatePlace.RestInts);
                _pilot.Assist.Visit(state);
                return 8;
            }

            _rate.Save(ints);
            _supervisor.Save(ints);
            _modes.Save(ints);
            _analog.Save(floats);
            _tension.Save(floats, ints);
            _phone.Save(ints);
            ints[StatePlace.SteersInts] = _steers ? 1 : 0;
            _tailless.Heading.SaveLearned(floats);
            if (_steers)
            {
                _tailless.Save(floats, ints);
                _tailless.Heading.Save(floats, ints);
                return 2;
            }

            state.GoTo(StatePlace.MotionFloats, StatePlace.MotionInts);
            state.Skip(StatePlace.RestFloats - StatePlace.MotionFloats, StatePlace.RestInts - StatePlace.MotionInts);
            _pilot.Assist.Visit(state);
            return 8;
        }
    }
}
