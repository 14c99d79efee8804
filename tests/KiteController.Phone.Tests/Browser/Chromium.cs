using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Xunit;

namespace KiteController.Phone.Tests.Browser;

/// <summary>A Chromium of this computer, without a window, in a profile that is thrown away.</summary>
internal sealed class Chromium : IDisposable
{
    private const int StartMilliseconds = 60_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("phone-page");
    private readonly Process _process;

    /// <summary>Starts it; where there is none the test is skipped, and says so.</summary>
    public Chromium()
    {
        Assert.SkipWhen(Find() is null, "The phone page is tested in Chromium, and there is none here: install it, or name it in KITECONTROLLER_CHROMIUM.");
        var start = new ProcessStartInfo(Find()!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-background-timer-throttling", "--disable-renderer-backgrounding", "--remote-debugging-port=0",
            $"--user-data-dir={_profile.FullName}", "about:blank",
        })
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        Address = ReadAddress();
    }

    /// <summary>Where it listens to whoever drives it.</summary>
    public Uri Address { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process may still write; the folder is a temporary one.
        }
    }

    /// <summary>The program: named in the environment, or on the path.</summary>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KITECONTROLLER_CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>It writes its port and path into a file of its profile.</summary>
    private Uri ReadAddress()
    {
        var file = Path.Combine(_profile.FullName, "DevToolsActivePort");
        for (var waited = 0; waited < StartMilliseconds; waited += 50)
        {
            if (File.Exists(file) && File.ReadAllLines(file) is [var port, var path])
            {
                return new Uri($"ws://127.0.0.1:{port}{path}");
            }

            Thread.Sleep(50);
        }

        throw new TimeoutException("Chromium does not start.");
    }
}
