using System;
using KiteController.App;

namespace KiteController.Board.Tests.App;

/// <summary>A cycle whose tick and background work do what the test says.</summary>
internal sealed class FakeCycle : IControlCycle
{
    public Action<bool>? OnTick { get; set; }

    public Func<bool>? OnBackground { get; set; }

    public Action? OnInnerStep { get; set; }

    public void InnerStep() => OnInnerStep?.Invoke();

    public bool Tick(bool overrun)
    {
        OnTick?.Invoke(overrun);
        return OnInnerStep != null;
    }

    public bool Background(int leftMicroseconds) => OnBackground != null && OnBackground();
}
