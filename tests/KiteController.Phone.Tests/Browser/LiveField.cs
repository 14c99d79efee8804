using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using KiteController.Phone.Tests.Rig;
using KiteController.Simulator.Flights;
using KiteController.Simulator.Phone;

namespace KiteController.Phone.Tests.Browser;

/// <summary>
/// A simulated field that goes on by itself on a thread of its own, with its page at a port of this computer. It hurries, but never
/// leaves the browser behind: while a page is open it waits for that to ask, so that a slow computer makes no silent phone.
/// </summary>
internal sealed class LiveField : IDisposable
{
    private const double LongestUnaskedSeconds = 0.7;
    private readonly ConcurrentQueue<Action<Field>> _deeds = new();
    private readonly CancellationTokenSource _end = new();
    private readonly PhoneGate _gate = new(0);
    private readonly Task _run;
    private volatile bool _waits;

    /// <param name="hurry">How much faster than the clock on the wall it goes.</param>
    public LiveField(int hurry)
    {
        Hurry = hurry;
        _run = Task.Factory.StartNew(Go, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public double Hurry { get; set; }

    public string Address => _gate.Address;

    /// <summary>A page is open: from now on the field waits for its questions.</summary>
    public void WaitForPage() => _waits = true;

    /// <summary>Does something on the field's own thread.</summary>
    public T Ask<T>(Func<Field, T> question)
    {
        var answer = new TaskCompletionSource<T>();
        _deeds.Enqueue(field =>
        {
            try
            {
                answer.SetResult(question(field));
            }
            catch (Exception failure)
            {
                answer.SetException(failure);
            }
        });
        Task.WaitAny(answer.Task, _run);
        return _run.IsFaulted ? throw _run.Exception : answer.Task.Result;
    }

    public void Do(Action<Field> deed) => Ask(field =>
    {
        deed(field);
        return true;
    });

    public void Dispose()
    {
        _end.Cancel();
        _run.Wait();
        _gate.Dispose();
        _end.Dispose();
    }

    private void Go()
    {
        var field = new Field(new Scenario { CutAtSeconds = null });
        var (clock, last, due) = (Stopwatch.StartNew(), 0.0, field.Flight.TimeSeconds);
        var (answered, answeredAt) = (0, due);
        while (!_end.IsCancellationRequested)
        {
            while (_deeds.TryDequeue(out var deed))
            {
                deed(field);
            }

            _gate.Pump(field.Network);
            if (answered != field.Unit.Phone.Answered)
            {
                (answered, answeredAt) = (field.Unit.Phone.Answered, field.Flight.TimeSeconds);
            }

            var now = clock.Elapsed.TotalSeconds;
            due = Math.Min(due + (now - last) * Hurry, field.Flight.TimeSeconds + 0.1);
            last = now;
            if (field.Flight.TimeSeconds < due && !(_waits && answeredAt + LongestUnaskedSeconds < field.Flight.TimeSeconds && !field.Unit.Phone.Busy && !_gate.Unheard))
            {
                field.Run(1);
            }
            else
            {
                Thread.Sleep(1);
            }
        }
    }
}
