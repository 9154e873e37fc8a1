using App.Actions;
using App.Data;
using App.Endpoints;
using App.Runtime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var builder = ServiceHost.CreateBuilder(args, new ServiceInfo("case", ConstraintProperties.ByName));
builder.AddDatabase();
builder.Services.AddSingleton(static services => Settings.Read(services.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton<DescribeAction>();

return await ServiceHost.RunAsync(builder, static routes =>
{
    DescribeEndpoint.Map(routes);
}, prepare: static services =>
{
    ProjectTime.Load();
    services.GetRequiredService<Settings>();
});
