using System;
using System.IO;
using System.Linq;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>The solution builds without nanoFramework, except in the one configuration that is for it.</summary>
public sealed class SolutionTests
{
    private const string NanoFramework = "{11A8DD76-328B-46DF-9F39-F559912D0360}";

    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("KiteController.sln"));

    [Fact]
    public void EveryProjectOnDiskIsInTheSolution()
    {
        string root = Repository.PathOf(".");
        string[] onDisk = new[] { "firmware", "sim", "tests" }.SelectMany(top => new[] { "*.csproj", "*.nfproj" }
                .SelectMany(pattern => Directory.GetFiles(Path.Combine(root, top), pattern, SearchOption.AllDirectories)))
            .Select(path => Path.GetRelativePath(root, path).Replace('/', '\\')).ToArray();
        string[] inSolution = Lines.Where(line => line.StartsWith("Project(", StringComparison.Ordinal)).Select(line => line.Split('"')[5])
            .Where(path => path.EndsWith("proj", StringComparison.Ordinal)).ToArray();
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), inSolution.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Debug", false)]
    [InlineData("Release", false)]
    [InlineData("Firmware", true)]
    public void NanoProjectsAreBuiltInTheFirmwareConfigurationOnly(string configuration, bool built)
    {
        string[] nano = Lines.Where(line => line.StartsWith($"Project(\"{NanoFramework}\")", StringComparison.Ordinal)).Select(line => line.Split('"')[7]).ToArray();
        Assert.NotEmpty(nano);
        Assert.All(nano, project =>
        {
            Assert.Contains(Lines, line => line.Contains($"{project}.{configuration}|Any CPU.ActiveCfg", StringComparison.Ordinal));
            Assert.Equal(built, Lines.Any(line => line.Contains($"{project}.{configuration}|Any CPU.Build.0", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public void OnlyTheAppIsDeployed()
    {
        string app = Lines.Single(line => line.Contains("KiteController.App.nfproj", StringComparison.Ordinal)).Split('"')[7];
        string deployed = Assert.Single(Lines, line => line.Contains(".Deploy.0", StringComparison.Ordinal));
        Assert.Contains($"{app}.Firmware|Any CPU.Deploy.0", deployed, StringComparison.Ordinal);
    }
}
