using Dittofi.Benchmarks.Driver;
using Dittofi.Benchmarks.Peers;

// `serve <peer>` is how the driver starts a peer; everything else is the driver's own.
if (args is ["serve", var peer])
{
    await Peer.RunAsync(peer);
    return 0;
}

if (!BenchOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
var errors = await ServiceBench.RunAsync(options, interrupted.Token);
await CompilerBench.RunAsync(options, interrupted.Token);
return errors == 0 ? 0 : 1;
