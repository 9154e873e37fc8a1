using System.Text;
using Dittofi.Compiler.Emit;

namespace Dittofi.Compiler.Verification;

/// <summary>The sources that MSBuild adds to a web project on its own: assembly attributes and global usings.</summary>
internal static class ProjectSources
{
    public const string GlobalUsingsPath = "obj/GlobalUsings.g.cs";

    public const string AssemblyInfoPath = "obj/AssemblyInfo.cs";

    /// <summary>The namespaces of `ImplicitUsings` in Microsoft.NET.Sdk.Web.</summary>
    private static readonly string[] _implicitUsings =
    [
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json", "System.Threading",
        "System.Threading.Tasks",
    ];

    /// <summary>The symbols of `#if` for .NET 10 in Release, without those of versions long gone.</summary>
    public static IReadOnlyList<string> PreprocessorSymbols { get; } =
    [
        "TRACE", "RELEASE", "NET", "NET10_0", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER",
        "NET9_0_OR_GREATER", "NET10_0_OR_GREATER",
    ];

    public static string GlobalUsings() => string.Concat(_implicitUsings.Select(name => $"global using {name};\n"));

    public static string AssemblyInfo(string assemblyName, string version)
    {
        var numbers = version.Split('-', '+')[0] + ".0";
        var builder = new StringBuilder();
        builder.Append("[assembly: global::System.Runtime.Versioning.TargetFramework(\".NETCoreApp,Version=v10.0\", FrameworkDisplayName = \".NET 10.0\")]\n");
        Append("AssemblyCompany", assemblyName);
        Append("AssemblyConfiguration", "Release");
        Append("AssemblyFileVersion", numbers);
        Append("AssemblyInformationalVersion", version);
        Append("AssemblyProduct", assemblyName);
        Append("AssemblyTitle", assemblyName);
        Append("AssemblyVersion", numbers);
        return builder.ToString();

        void Append(string attribute, string value) =>
            builder.Append("[assembly: global::System.Reflection.").Append(attribute).Append('(').Append(CSharpCode.Literal(value).Text).Append(")]\n");
    }
}
