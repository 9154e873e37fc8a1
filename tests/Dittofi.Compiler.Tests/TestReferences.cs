using System.Runtime.InteropServices;
using Dittofi.Compiler.Verification;

namespace Dittofi.Compiler.Tests;

/// <summary>The reference assemblies that emitted code is compiled against: those beside the tests, else the targeting packs of the SDK that runs them.</summary>
internal static class TestReferences
{
    private static readonly Lazy<ReferenceSet> _all = new(() =>
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "service", "ref");
        return Directory.Exists(beside) ? ReferenceSet.Load(beside) : ReferenceSet.Load(Pack("Microsoft.NETCore.App.Ref"), Pack("Microsoft.AspNetCore.App.Ref"));
    });

    public static ReferenceSet All => _all.Value;

    private static string Pack(string name)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var version = Directory.GetDirectories(Path.Combine(root, "packs", name), "10.*").Order(StringComparer.Ordinal).Last();
        return Path.Combine(version, "ref", "net10.0");
    }
}
