using System;
using System.Threading;
using System.Threading.Tasks;

namespace App.Runtime;

/// <summary>What is done after the settings are read and before the first request is taken.</summary>
internal sealed record StartupStep(Func<IServiceProvider, CancellationToken, Task> RunAsync);
