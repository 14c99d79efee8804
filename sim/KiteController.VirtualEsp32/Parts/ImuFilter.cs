using System.Runtime.Intrinsics;

namespace KiteController.VirtualEsp32.Parts;

/// <summary>One digital low-pass filter of the IMU on three axes at 1 kHz.</summary>
internal struct ImuFilter
{
    private Vector256<double> _newest;
    private Vector256<double> _older;
    private Vector256<double> _output;
    private bool _primed;

    /// <summary>The filtered axes.</summary>
    public readonly Vector256<double> Output => _output;

    /// <summary>Forgets the past: the next input is taken as having stood for ever.</summary>
    public void Reset() => _primed = false;

    /// <summary>Takes the input of one millisecond.</summary>
    public void Step(Vector256<double> input, in ImuFilterDesign design)
    {
        if (!_primed)
        {
            _primed = true;
            _newest = _older = _output = input;
        }

        Vector256<double> delayed = (input * design.Weight0) + (_newest * design.Weight1) + (_older * design.Weight2);
        _older = _newest;
        _newest = input;
        _output += (delayed - _output) * design.Gain;
    }
}
