using System.Text;

namespace Dittofi.Cli.NewProject;

/// <summary>Makes a project's name of a folder's.</summary>
internal static class ProjectName
{
    private const int Longest = 60;

    /// <summary>The kebab-case form of a name (<c>ShoeStore</c> becomes <c>shoe-store</c>), or null when nothing usable is left.</summary>
    public static string? From(string folder)
    {
        var name = new StringBuilder();
        var wasLower = false;
        foreach (var c in folder)
        {
            var isUsed = char.IsAsciiLetterOrDigit(c);
            var isBoundary = !isUsed || (char.IsAsciiLetterUpper(c) && wasLower);
            if (isBoundary && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }

            if (isUsed)
            {
                name.Append(char.ToLowerInvariant(c));
            }

            wasLower = char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
        }

        var kebab = name.ToString(0, Math.Min(name.Length, Longest)).Trim('-');
        return kebab.Length > 0 && char.IsAsciiLetterLower(kebab[0]) ? kebab : null;
    }
}
