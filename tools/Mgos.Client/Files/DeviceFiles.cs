// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Mgos.Client.Files;

/// <summary>The files of a device, with the methods <c>FS.*</c>.</summary>
/// <param name="client">Connection to the device.</param>
/// <remarks>
/// Reads and writes are repeated when the line, not the device, has failed: they name their offset, so that a second time does no harm.
/// A file of more than one piece is written beside the old one, under the name <c>~HASH.put</c>, and renamed at the end, where the device can do that.
/// The hash is that of name and content: what an interrupted attempt has left is carried on with, and never with another file's.
/// </remarks>
public sealed class DeviceFiles(DeviceClient client)
{
    private const string TemporaryPrefix = "~";
    private const string TemporarySuffix = ".put";
    private const int HashBytes = 4;
    private const int UnknownSize = -1;

    /// <summary>Bytes of a file in one call; 0 for what suits the line.</summary>
    public int PieceBytes { get; init; }

    /// <summary>How often a piece is tried, if the line fails.</summary>
    public int Attempts { get; init; } = 3;

    private int Piece => PieceBytes > 0 ? PieceBytes : client.PreferredDataBytes;

    /// <summary>Lists the names of files, sorted.</summary>
    /// <param name="path">Mount.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The names.</returns>
    public async Task<IReadOnlyList<string>> ListNamesAsync(string path, CancellationToken cancel)
    {
        JsonNode? result = await RepeatAsync("FS.List", () => new JsonObject { ["path"] = path }, cancel).ConfigureAwait(false);
        string[] names = [.. ArrayOf("FS.List", result).Select(name => TextOf("FS.List", name))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Lists files, sorted by name.</summary>
    /// <param name="path">Mount.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The files; without sizes if the device only knows names.</returns>
    public async Task<IReadOnlyList<DeviceFile>> ListAsync(string path, CancellationToken cancel)
    {
        try
        {
            JsonNode? result = await RepeatAsync("FS.ListExt", () => new JsonObject { ["path"] = path }, cancel).ConfigureAwait(false);
            return [.. ArrayOf("FS.ListExt", result).Select(FileOf).OrderBy(file => file.Name, StringComparer.Ordinal)];
        }
        catch (RpcException e) when (e.Code == RpcException.NotFound)
        {
            IReadOnlyList<string> names = await ListNamesAsync(path, cancel).ConfigureAwait(false);
            return [.. names.Select(name => new DeviceFile(name, UnknownSize))];
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">Name.</param>
    /// <param name="target">Where it is written.</param>
    /// <param name="progress">Receives the progress; null for nobody.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>Number of bytes.</returns>
    public async Task<long> GetAsync(string name, Stream target, IProgress<FileProgress>? progress, CancellationToken cancel)
    {
        long offset = 0;
        for (long left = long.MaxValue; left > 0;)
        {
            (byte[] data, left) = await GetPieceAsync(name, offset, cancel).ConfigureAwait(false);
            await target.WriteAsync(data, cancel).ConfigureAwait(false);
            offset += data.Length;
            progress?.Report(new FileProgress(offset, offset + left));
        }

        return offset;
    }

    /// <summary>Writes a file; the old one stays until the new one is whole, where the device can rename files.</summary>
    /// <param name="name">Name.</param>
    /// <param name="content">Content.</param>
    /// <param name="options">How.</param>
    /// <param name="cancel">Ends the wait; what has been written is carried on with next time.</param>
    public async Task PutAsync(string name, ReadOnlyMemory<byte> content, PutOptions options, CancellationToken cancel)
    {
        bool isBeside = content.Length > Piece && !options.IsInPlace && await HasMethodAsync("FS.Rename", cancel).ConfigureAwait(false);
        string target = isBeside ? TemporaryName(name, content.Span) : name;
        long start = isBeside ? await ResumeOffsetAsync(target, content.Length, cancel).ConfigureAwait(false) : 0;
        await PutPiecesAsync(target, content, start, options.Progress, cancel).ConfigureAwait(false);
        if (isBeside)
            await CheckSizeAsync(target, content.Length, cancel).ConfigureAwait(false);
        if (options.IsVerified)
            await VerifyAsync(target, content, cancel).ConfigureAwait(false);
        if (isBeside)
            await RenameAsync(target, name, cancel).ConfigureAwait(false);
    }

    /// <summary>Removes a file.</summary>
    /// <param name="name">Name.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The end of it.</returns>
    public Task RemoveAsync(string name, CancellationToken cancel) => client.CallAsync("FS.Remove", new JsonObject { ["filename"] = name }, cancel);

    /// <summary>Renames a file; an existing target is replaced.</summary>
    /// <param name="from">Old name.</param>
    /// <param name="to">New name.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>The end of it.</returns>
    public Task RenameAsync(string from, string to, CancellationToken cancel) => client.CallAsync("FS.Rename", new JsonObject { ["src"] = from, ["dst"] = to }, cancel);

    /// <summary>Tells whether the device has a method.</summary>
    /// <param name="method">Method.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <returns>True if it does; false also if the device does not list its methods.</returns>
    public async Task<bool> HasMethodAsync(string method, CancellationToken cancel)
    {
        try
        {
            JsonNode? methods = await RepeatAsync("RPC.List", () => null, cancel).ConfigureAwait(false);
            return methods is JsonArray names && names.Any(name => name is JsonValue value && value.TryGetValue(out string? text) && text == method);
        }
        catch (RpcException)
        {
            return false;
        }
    }

    internal static string TemporaryName(string name, ReadOnlySpan<byte> content)
    {
        byte[] hash = SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 0, .. SHA256.HashData(content)]);
        return name[..(name.LastIndexOf('/') + 1)] + TemporaryPrefix + Convert.ToHexStringLower(hash.AsSpan(0, HashBytes)) + TemporarySuffix;
    }

    private static JsonArray ArrayOf(string method, JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array,
        _ => throw Unexpected(method, "an array"),
    };

    private static string TextOf(string method, JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : throw Unexpected(method, "text");

    private static DeviceFile FileOf(JsonNode? node)
    {
        JsonObject file = node as JsonObject ?? throw Unexpected("FS.ListExt", "files");
        return new DeviceFile(TextOf("FS.ListExt", file["name"]), file["size"] is JsonValue size && size.TryGetValue(out long bytes) ? bytes : UnknownSize);
    }

    private static DevicePortException Unexpected(string method, string what) =>
        new(DeviceFailure.BadAnswer, $"the answer to {method} has not {what} where it should", "Does this device have the file methods of Mongoose OS?");

    private async Task<(byte[] Data, long Left)> GetPieceAsync(string name, long offset, CancellationToken cancel)
    {
        JsonNode? result = await RepeatAsync("FS.Get", () => new JsonObject { ["filename"] = name, ["offset"] = offset, ["len"] = Piece }, cancel).ConfigureAwait(false);
        if (result is not JsonObject piece || piece["left"] is not JsonValue number || !number.TryGetValue(out long left) || left < 0)
            throw Unexpected("FS.Get", "a number of bytes that are left");
        string text = TextOf("FS.Get", piece["data"]);
        byte[] data = new byte[text.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(text, data, out int count) || (count == 0 && left > 0))
            throw Unexpected("FS.Get", "data in base64");
        return (data[..count], left);
    }

    private async Task PutPiecesAsync(string name, ReadOnlyMemory<byte> content, long start, IProgress<FileProgress>? progress, CancellationToken cancel)
    {
        progress?.Report(new FileProgress(start, content.Length));
        for (long offset = start; offset < content.Length || offset == 0;)
        {
            int count = (int)Math.Min(Piece, content.Length - offset);
            string data = Convert.ToBase64String(content.Span.Slice((int)offset, count));
            long at = offset;
            await RepeatAsync("FS.Put", () => new JsonObject { ["filename"] = name, ["offset"] = at, ["append"] = at > 0, ["data"] = data }, cancel).ConfigureAwait(false);
            offset += Math.Max(count, 1);
            progress?.Report(new FileProgress(Math.Min(offset, content.Length), content.Length));
        }
    }

    // The last piece of an interrupted attempt may be half a piece: it is written again.
    private async Task<long> ResumeOffsetAsync(string temporary, long length, CancellationToken cancel)
    {
        long size = await SizeOfAsync(temporary, cancel).ConfigureAwait(false);
        return size > 0 && size <= length ? (size - 1) / Piece * Piece : 0;
    }

    private async Task CheckSizeAsync(string name, long length, CancellationToken cancel)
    {
        long size = await SizeOfAsync(name, cancel).ConfigureAwait(false);
        if (size != UnknownSize && size != length)
            throw new DevicePortException(DeviceFailure.BadAnswer, $"the device has {size} of {length} bytes", "Is its file system full (mgos df)?");
    }

    private async Task VerifyAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        using MemoryStream copy = new();
        await GetAsync(name, copy, null, cancel).ConfigureAwait(false);
        if (!copy.GetBuffer().AsSpan(0, (int)copy.Length).SequenceEqual(content.Span))
            throw new DevicePortException(DeviceFailure.BadAnswer, $"{name} on the device is not what was sent", "Try again; if it stays so, the device's flash may be worn out.");
    }

    private async Task<long> SizeOfAsync(string name, CancellationToken cancel)
    {
        int slash = name.LastIndexOf('/');
        IReadOnlyList<DeviceFile> files = await ListAsync(slash > 0 ? name[..slash] : "/", cancel).ConfigureAwait(false);
        return files.FirstOrDefault(file => file.Name == name[(slash + 1)..])?.Size ?? UnknownSize;
    }

    // A call that may be lost gets a part of the time, so that all tries together keep to it.
    private async Task<JsonNode?> RepeatAsync(string method, Func<JsonNode?> arguments, CancellationToken cancel)
    {
        TimeSpan timeout = client.IsLossy ? client.Timeout / Attempts : client.Timeout;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await client.CallAsync(method, arguments(), timeout, cancel).ConfigureAwait(false);
            }
            catch (DevicePortException e) when (attempt < Attempts && (e.Failure is DeviceFailure.BadAnswer or DeviceFailure.NoConnection || (e.Failure == DeviceFailure.Timeout && client.IsLossy)))
            {
                // The next try.
            }
        }
    }
}
