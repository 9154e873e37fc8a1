using System.Diagnostics;
using System.Text;

namespace Dittofi.Service.Tests.Hosting;

/// <summary>Gathers what a process writes while it runs; a pipe that nobody reads would make it wait.</summary>
internal sealed class ProcessOutput
{
    private readonly Process _process;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public ProcessOutput(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
    }

    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    public void Begin()
    {
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Append(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _text.Append(line).Append('\n');
        }
    }
}
