using KiteController.Core.Loop;

namespace KiteController.App
{
    /// <summary>
    /// Where console, phone and person leave what they ask for: one request, taken by the next tick. A newer request
    /// replaces one not yet taken, but nothing replaces <see cref="OperatorRequest.Disarm"/>.
    /// </summary>
    public sealed class OperatorPort
    {
        private const int PlaceZero = 128;

        /// <summary>How often something has been asked: who remembers it can tell whether somebody else has asked since.</summary>
        public int Count;

        private OperatorRequest _pending;
        private int _azimuth;
        private int _elevation = 50;
        private int _sightAzimuth;
        private int _placeAhead;
        private int _placeRight;

        /// <summary>Leaves a request; <see cref="OperatorRequest.None"/> leaves nothing.</summary>
        public void Ask(OperatorRequest request)
        {
            Count += request == OperatorRequest.None ? 0 : 1;
            if (request != OperatorRequest.None && _pending != OperatorRequest.Disarm)
            {
                _pending = request;
            }
        }

        /// <summary>Leaves where to steer to; it holds until another is left. Angles as in <see cref="SensorFrame.SteerAzimuth"/> and <see cref="SensorFrame.SteerElevation"/>.</summary>
        public void SteerTo(int azimuth, int elevation)
        {
            _azimuth = azimuth;
            _elevation = elevation;
        }

        /// <summary>Leaves what goes with <see cref="OperatorRequest.Sighted"/>.</summary>
        /// <param name="azimuth">Azimuth of the sight, 0 to 65,535.</param>
        /// <param name="placeAhead">Where the person stands, ten metres a count, -128 to 127.</param>
        /// <param name="placeRight">The same to the right.</param>
        public void Tell(int azimuth, int placeAhead, int placeRight)
        {
            _sightAzimuth = azimuth;
            _placeAhead = placeAhead;
            _placeRight = placeRight;
        }

        /// <summary>Takes the request away, if there is one, and tells where to steer to and what was seen from where.</summary>
        /// <param name="frame">Is told all of it.</param>
        public void Take(SensorFrame frame)
        {
            frame.Request = _pending;
            frame.SteerAzimuth = _azimuth;
            frame.SteerElevation = _elevation;
            if (_pending == OperatorRequest.Sighted)
            {
                frame.KiteHeadingFresh = false;
                frame.KiteHeading = _sightAzimuth;
                frame.SteerAzimuth = _placeAhead;
                frame.SteerElevation = _placeRight + PlaceZero;
            }

            _pending = OperatorRequest.None;
        }
    }
}
