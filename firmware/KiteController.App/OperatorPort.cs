using KiteController.Core.Loop;

namespace KiteController.App
{
    /// <summary>
    /// Where console, phone and person leave what they ask for: one request, taken by the next tick. A newer request
    /// replaces one not yet taken, but nothing replaces <see cref="OperatorRequest.Disarm"/>.
    /// </summary>
    public sealed class OperatorPort
    {
        private OperatorRequest _pending;
        private int _azimuth;
        private int _elevation = 50;
        private int _sightAzimuth;
        private int _placeAhead;
        private int _placeRight;

        /// <summary>Leaves a request; <see cref="OperatorRequest.None"/> leaves nothing.</summary>
        public void Ask(OperatorRequest request)
        {
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

        /// <summary>Leaves where a person stands or what place they tell of, and along which azimuth they look; it holds until another is left. As in <see cref="SensorFrame.SightAzimuth"/> and <see cref="SensorFrame.PlaceAhead"/>.</summary>
        public void Tell(int sightAzimuth, int placeAhead, int placeRight)
        {
            _sightAzimuth = sightAzimuth;
            _placeAhead = placeAhead;
            _placeRight = placeRight;
        }

        /// <summary>Takes the request away, if there is one, and tells where to steer to and what place was told.</summary>
        /// <param name="frame">Is told all of it.</param>
        public void Take(SensorFrame frame)
        {
            frame.Request = _pending;
            frame.SteerAzimuth = _azimuth;
            frame.SteerElevation = _elevation;
            frame.SightAzimuth = _sightAzimuth;
            frame.PlaceAhead = _placeAhead;
            frame.PlaceRight = _placeRight;
            _pending = OperatorRequest.None;
        }
    }
}
