// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Mgos.Client;

namespace Mgos.Cli.Devices;

/// <summary>What has gone wrong, for people and for scripts.</summary>
/// <param name="ExitCode">What the process ends with.</param>
/// <param name="Kind">One word for scripts.</param>
/// <param name="Message">One line.</param>
/// <param name="Hint">What to check next; empty if there is nothing to say.</param>
/// <param name="Code">Code of the device's error; 0 for none.</param>
internal sealed record Failure(int ExitCode, string Kind, string Message, string Hint, int Code = 0)
{
    /// <summary>Describes an exception.</summary>
    /// <returns>False if it is none that may happen.</returns>
    internal static bool TryDescribe(Exception exception, [NotNullWhen(true)] out Failure? failure)
    {
        failure = exception switch
        {
            DevicePortException e => OfPort(e),
            RpcException e => new Failure(ExitCodes.DeviceError, "device", $"the device answers with error {e.Code}: {e.Message.ReplaceLineEndings(" ")}", HintOf(e), e.Code),
            OperationCanceledException => new Failure(ExitCodes.Stopped, "stopped", "stopped", ""),
            FormatException e => new Failure(ExitCodes.WrongUsage, "usage", e.Message, ""),
            IOException or UnauthorizedAccessException or HttpRequestException => new Failure(ExitCodes.Failure, "file", exception.Message, ""),
            _ => null,
        };
        return failure != null;
    }

    /// <summary>Gives the line for people, and one with the hint.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => "mgos: " + Message + (Hint.Length > 0 ? Environment.NewLine + "  " + Hint : "");

    /// <summary>Gives the line for scripts.</summary>
    internal string ToJson()
    {
        JsonObject error = new() { ["kind"] = Kind, ["message"] = Message };
        if (Hint.Length > 0)
            error["hint"] = Hint;
        if (Code != 0)
            error["code"] = Code;
        return new JsonObject { ["error"] = error }.ToJsonString(DeviceRun.JsonLine);
    }

    private static Failure OfPort(DevicePortException e) => e.Failure switch
    {
        DeviceFailure.Timeout => new Failure(ExitCodes.Timeout, "timeout", e.Message, e.Hint),
        DeviceFailure.Unauthorized => new Failure(ExitCodes.Unauthorized, "unauthorized", e.Message, e.Hint),
        DeviceFailure.BadAnswer => new Failure(ExitCodes.BadAnswer, "answer", e.Message, e.Hint),
        _ => new Failure(ExitCodes.NoConnection, "connection", e.Message, e.Hint),
    };

    private static string HintOf(RpcException e) => e.Code switch
    {
        RpcException.NotFound => "'mgos call RPC.List' lists the methods of the device, 'mgos ls' its files.",
        403 => "This user may not do that: see rpc.acl and rpc.acl_file of the device.",
        _ => "",
    };
}
