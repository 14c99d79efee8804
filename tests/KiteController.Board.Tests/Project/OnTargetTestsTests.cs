using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using KiteController.Board.Tests.Rig;
using Xunit;

namespace KiteController.Board.Tests.Project;

/// <summary>The on-target tests: the project for the chip runs every file that the desktop runs.</summary>
public sealed class OnTargetTestsTests
{
    private static readonly XNamespace Ns = "http://schemas.microsoft.com/developer/msbuild/2003";

    [Fact]
    public void TheNanoProjectListsEverySharedTestFile()
    {
        string folder = Repository.PathOf("tests", "KiteController.Core.Tests");
        string[] onDisk = Directory.GetFiles(Path.Combine(folder, "Sources"), "*.cs").Select(path => @"..\Sources\" + Path.GetFileName(path)).ToArray();
        string[] listed = XDocument.Load(Path.Combine(folder, "Nano", "KiteController.Core.Tests.nfproj")).Descendants(Ns + "Compile")
            .Select(file => file.Attribute("Include")!.Value).Where(path => path.StartsWith("..", StringComparison.Ordinal)).ToArray();
        Assert.Equal(onDisk.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }
}
