using System.Data;
using Dapper;

namespace App.Runtime;

/// <summary>Gives Dapper the parameters as they are: typed, and by position.</summary>
internal sealed class StatementParameters(Parameter[] parameters) : SqlMapper.IDynamicParameters
{
    public void AddParameters(IDbCommand command, SqlMapper.Identity identity)
    {
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter.Value);
        }
    }
}
