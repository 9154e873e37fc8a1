using System.Text;

namespace Dittofi.Compiler.Verification;

/// <summary>The name MSBuild gives an embedded resource that says none: the root namespace, the folders as identifiers, the file's name.</summary>
internal static class ResourceName
{
    public static string Of(string rootNamespace, string path)
    {
        var segments = path.Split('/');
        var folders = segments[..^1].SelectMany(folder => folder.Split('.')).Select(Identifier);
        return string.Join('.', [rootNamespace, .. folders, segments[^1]]);
    }

    /// <summary>MSBuild's rule for folders: what cannot stand in an identifier becomes `_`, a digit at the start gets one before it.</summary>
    private static string Identifier(string folder)
    {
        var builder = new StringBuilder();
        foreach (var character in folder)
        {
            var isPart = char.IsAsciiLetterOrDigit(character) || character == '_';
            if (builder.Length == 0 && char.IsAsciiDigit(character))
            {
                builder.Append('_');
            }

            builder.Append(isPart ? character : '_');
        }

        return builder.ToString() == "_" ? "__" : builder.ToString();
    }
}
