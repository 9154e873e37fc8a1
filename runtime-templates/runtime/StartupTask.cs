using System;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>What a process may be started for instead of serving. Gives the exit code, or null where it is to serve.</summary>
internal sealed record StartupTask(Func<IServiceProvider, CancellationToken, Task<int?>> RunAsync);
