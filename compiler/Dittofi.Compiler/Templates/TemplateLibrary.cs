using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Scriban;

namespace Dittofi.Compiler.Templates;

/// <summary>The template folder: each template is read and parsed once, each file that is copied as it is read once.</summary>
internal sealed class TemplateLibrary
{
    /// <summary>What is put behind a template's name to get its file: `models/model.cs` is in `models/model.cs.sbn`.</summary>
    public const string Extension = ".sbn";

    private readonly string _root;
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<byte>> _verbatim = new(StringComparer.Ordinal);

    /// <param name="root">The template folder.</param>
    public TemplateLibrary(string root) => _root = root;

    /// <summary>The templates that lie beside the compiler.</summary>
    public static TemplateLibrary Default { get; } = new(Path.Combine(AppContext.BaseDirectory, "runtime-templates"));

    /// <exception cref="TemplateException">There is no such template, or it does not parse.</exception>
    public Template Load(string name) => _parsed.GetOrAdd(name, Parse);

    /// <summary>A file that goes to the output as it is, such as `runtime/Problem.cs`; line ends are LF whatever the checkout did.</summary>
    /// <exception cref="TemplateException">There is no such file.</exception>
    public ImmutableArray<byte> ReadVerbatim(string name) => _verbatim.GetOrAdd(name, _ => ImmutableArray.Create(Encoding.UTF8.GetBytes(Read(name, name))));

    /// <summary>The names of the files in a folder and below, such as `runtime`, in ordinal order.</summary>
    /// <exception cref="TemplateException">There is no such folder.</exception>
    public IReadOnlyList<string> List(string folder)
    {
        var path = Resolve(folder);
        if (!Directory.Exists(path))
        {
            throw new TemplateException(folder, 0, "there is no such folder.");
        }

        return
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    private Template Parse(string name)
    {
        var template = Template.Parse(Read(name, name + Extension), name);
        if (template.HasErrors)
        {
            var message = template.Messages[0];
            throw new TemplateException(name, message.Span.Start.Line + 1, message.Message);
        }

        return template;
    }

    private string Read(string name, string file)
    {
        try
        {
            return File.ReadAllText(Resolve(file), Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TemplateException(name, 0, "there is no such file.", error);
        }
    }

    /// <summary>Names are ours, yet one that leaves the folder is refused: a template's name may one day come from a kind's.</summary>
    private string Resolve(string name)
    {
        var isSafe = name.Split('/').All(segment => segment.Length > 0 && segment[0] != '.'
            && segment.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_'));
        return isSafe ? Path.Combine(_root, name) : throw new TemplateException(name, 0, "this is no name of a template.");
    }
}
