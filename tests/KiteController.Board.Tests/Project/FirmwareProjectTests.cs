using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>The nanoFramework projects list their files one by one, so somebody has to watch that none is forgotten.</summary>
public sealed class FirmwareProjectTests
{
    private static readonly XNamespace Ns = "http://schemas.microsoft.com/developer/msbuild/2003";

    [Theory]
    [InlineData("Core")]
    [InlineData("Board")]
    [InlineData("App")]
    public void CompileListIsWhatIsOnDisk(string layer)
    {
        string[] listed = Project(layer).Descendants(Ns + "Compile").Select(Include).ToArray();
        string[] onDisk = Directory.GetFiles(Folder(layer), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder(layer), path).Replace('/', '\\'))
            .Where(path => !path.StartsWith("bin\\", StringComparison.Ordinal) && !path.StartsWith("obj\\", StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Board")]
    [InlineData("App")]
    public void EveryReferenceComesFromAListedPackage(string layer)
    {
        string[] packages = XDocument.Load(Path.Combine(Folder(layer), "packages.config")).Descendants("package")
            .Select(package => $"{package.Attribute("id")!.Value}.{package.Attribute("version")!.Value}").ToArray();
        string[] used = Project(layer).Descendants(Ns + "HintPath").Select(hint => hint.Value.Split('\\')[3]).ToArray();
        Assert.Equal(packages.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AllLayersUseTheSamePackageVersions()
    {
        var versions = new[] { "Core", "Board", "App" }
            .SelectMany(layer => XDocument.Load(Path.Combine(Folder(layer), "packages.config")).Descendants("package"))
            .GroupBy(package => package.Attribute("id")!.Value, package => package.Attribute("version")!.Value);
        Assert.All(versions, one => Assert.Single(one.Distinct()));
    }

    [Theory]
    [InlineData("Core", "")]
    [InlineData("Board", "Core")]
    [InlineData("App", "Board Core")]
    public void LayersKnowOnlyThoseBelow(string layer, string below)
    {
        string[] expected = below.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] known = Project(layer).Descendants(Ns + "ProjectReference")
            .Select(one => Include(one).Split('\\')[1]["KiteController.".Length..]).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, known);
        Assert.Equal(layer == "App" ? "Exe" : "Library", Project(layer).Descendants(Ns + "OutputType").Single().Value);
    }

    private static string Include(XElement item) => item.Attribute("Include")!.Value;

    private static string Folder(string layer) => Repository.PathOf("firmware", "KiteController." + layer);

    private static XDocument Project(string layer) => XDocument.Load(Path.Combine(Folder(layer), $"KiteController.{layer}.nfproj"));
}
