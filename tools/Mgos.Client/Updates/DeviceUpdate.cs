// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mgos.Client.Files;

namespace Mgos.Client.Updates;

/// <summary>Updates of the firmware of a device, with the methods <c>OTA.*</c>.</summary>
/// <param name="client">Connection to the device.</param>
/// <remarks>
/// <code>
/// OTA.Status                       state 0 idle, 1 in progress, 2 error, 3 success
/// OTA.Begin   timeout, commit_timeout, size    (seconds, seconds, bytes)
/// OTA.Write   offset, data         a piece that the device has already is taken as done
/// OTA.End                          applies it, or gives up one that is not whole
/// OTA.Commit                       keeps a firmware that is on trial
/// </code>
/// </remarks>
public sealed partial class DeviceUpdate(DeviceClient client)
{
    private const int InProgress = 1;
    private const int NoOffset = int.MaxValue;

    /// <summary>Bytes of the bundle in one call; 0 for what suits the line.</summary>
    public int PieceBytes { get; init; }

    /// <summary>How often a piece is tried, if the line fails.</summary>
    public int Attempts { get; init; } = 3;

    private int Piece => PieceBytes > 0 ? PieceBytes : client.PreferredDataBytes;

    /// <summary>Sends a bundle and has the device apply it; it restarts after that.</summary>
    /// <param name="bundle">Bundle.</param>
    /// <param name="begin">Arguments of <c>OTA.Begin</c>.</param>
    /// <param name="isResumed">Whether an update that was interrupted with the same bundle is carried on with.</param>
    /// <param name="progress">Is told how far it is; null for nobody.</param>
    /// <param name="cancel">Ends it; the device keeps what it has for <c>timeout</c> seconds.</param>
    /// <exception cref="RpcException">The device does not want it.</exception>
    /// <exception cref="DevicePortException">The line has failed; it can be carried on with.</exception>
    /// <exception cref="IOException">Another update is in progress.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> bundle, JsonObject begin, bool isResumed, IProgress<FileProgress>? progress, CancellationToken cancel)
    {
        int offset = await StartAsync(begin, isResumed, cancel).ConfigureAwait(false);
        try
        {
            for (; offset < bundle.Length; offset += Piece)
            {
                progress?.Report(new FileProgress(offset, bundle.Length));
                await WriteAsync(offset, bundle.Slice(offset, Math.Min(Piece, bundle.Length - offset)), cancel).ConfigureAwait(false);
            }
        }
        catch (RpcException)
        {
            await GiveUpAsync(cancel).ConfigureAwait(false);
            throw;
        }

        progress?.Report(new FileProgress(bundle.Length, bundle.Length));
        await client.CallAsync("OTA.End", null, cancel).ConfigureAwait(false);
    }

    /// <summary>Keeps a firmware that is on trial.</summary>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>False if it was kept already.</returns>
    /// <exception cref="RpcException">The device does not want it.</exception>
    public async Task<bool> CommitAsync(CancellationToken cancel)
    {
        JsonNode? status = await client.CallAsync("OTA.Status", null, cancel).ConfigureAwait(false);
        if (status is JsonObject members && members["is_committed"] is JsonValue value && value.TryGetValue(out bool isCommitted) && isCommitted)
            return false;
        await client.CallAsync("OTA.Commit", null, cancel).ConfigureAwait(false);
        return true;
    }

    private async Task<int> StartAsync(JsonObject begin, bool isResumed, CancellationToken cancel)
    {
        JsonNode? status = await client.CallAsync("OTA.Status", null, cancel).ConfigureAwait(false);
        bool isRunning = status is JsonObject members && members["state"] is JsonValue value && value.TryGetValue(out int state) && state == InProgress;
        if (isRunning && isResumed)
            return await ExpectedOffsetAsync(cancel).ConfigureAwait(false);
        if (isRunning)
            throw new IOException("an update is in progress on the device: carry on with it with --resume, or give it up with 'mgos call OTA.End'");
        await client.CallAsync("OTA.Begin", begin.DeepClone(), cancel).ConfigureAwait(false);
        return 0;
    }

    // The refusal of an offset that cannot be tells the right one.
    private async Task<int> ExpectedOffsetAsync(CancellationToken cancel)
    {
        try
        {
            await client.CallAsync("OTA.Write", new JsonObject { ["offset"] = NoOffset, ["data"] = "AA==" }, cancel).ConfigureAwait(false);
        }
        catch (RpcException e) when (Expected().Match(e.Message) is { Success: true } match && int.TryParse(match.Groups[1].Value, out int offset))
        {
            return offset;
        }
        catch (RpcException)
        {
            // It does not tell.
        }

        throw new IOException("the device does not tell how far the update is: give it up with 'mgos call OTA.End' and start again");
    }

    private async Task WriteAsync(int offset, ReadOnlyMemory<byte> piece, CancellationToken cancel)
    {
        TimeSpan timeout = client.IsLossy ? client.Timeout / Attempts : client.Timeout;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await client.CallAsync("OTA.Write", new JsonObject { ["offset"] = offset, ["data"] = Convert.ToBase64String(piece.Span) }, timeout, cancel).ConfigureAwait(false);
                return;
            }
            catch (DevicePortException) when (attempt < Attempts)
            {
                // A repeated piece does no harm.
            }
        }
    }

    private async Task GiveUpAsync(CancellationToken cancel)
    {
        try
        {
            await client.CallAsync("OTA.End", null, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RpcException or DevicePortException)
        {
            // The first error says more.
        }
    }

    [GeneratedRegex("expected (\\d+)")]
    private static partial Regex Expected();
}
