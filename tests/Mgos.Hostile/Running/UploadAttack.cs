// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text;
using Mgos.Hostile.Inputs;

namespace Mgos.Hostile.Running;

/// <summary>Bodies without end: multipart, chunked, with a length, to paths that take them and paths that refuse; and garbage on the serial line.</summary>
internal sealed class UploadAttack(AttackedProcess device, ulong seed)
{
    private const int MegaByte = 1024 * 1024;
    private const int PieceBytes = 64 * 1024;
    private static readonly TimeSpan s_serialLimit = TimeSpan.FromSeconds(120);

    private readonly HostileRandom _random = new(seed);

    internal string Run(long megaBytes)
    {
        long bytes = megaBytes * MegaByte;
        string length = "Content-Length: " + (bytes + 1000) + "\r\n";
        long taken = 0;
        taken += Send("POST /upload", "Content-Type: multipart/form-data; boundary=b\r\n" + length, "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"big.txt\"\r\n\r\n", bytes, false);
        taken += Send("POST /upload", "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n", "", bytes, true);
        taken += Send("POST /rpc", "Transfer-Encoding: chunked\r\n", "", bytes, true);
        taken += Send("POST /rpc", length, "", bytes, false);
        taken += Send("POST /rpc/FS.Put", length, "{\"data\":\"", bytes, false);
        taken += Send("PUT /no/such", length, "", bytes, false);
        taken += Send("PUT /no/such", "Transfer-Encoding: chunked\r\n", "", bytes, true);
        taken += Send("GET /", length, "", bytes, false);
        taken += Send("POST /rpc", "Transfer-Encoding: chunked\r\n\r\n1;", "", bytes, false);
        (long garbage, double seconds) = SendGarbage(bytes);
        return $"uploads of {megaBytes} MB, {taken / 1024} KB of them sent before the device closed; {garbage / 1024} KB of garbage on the serial line in {seconds:0.0} s";
    }

    private long Send(string request, string headers, string start, long bytes, bool isChunked)
    {
        using Socket? socket = Attacker.Connect(device.Port);
        HostileFailure.Unless(socket != null, "no connection");
        byte[] piece = new byte[PieceBytes];
        _random.Restart(seed, (ulong)bytes);
        for (int i = 0; i < piece.Length; i++)
            piece[i] = (byte)(' ' + _random.Next(90));
        byte[] head = Encoding.ASCII.GetBytes(request + " HTTP/1.1\r\nHost: d\r\n" + headers + "\r\n" + start);
        byte[] chunkStart = Encoding.ASCII.GetBytes(PieceBytes.ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "\r\n");
        bool isTaken = Attacker.TrySend(socket!, head);
        long sent = 0;
        for (; isTaken && sent < bytes; sent += piece.Length)
            isTaken = isChunked ? Attacker.TrySend(socket!, [.. chunkStart, .. piece, .. "\r\n"u8]) : Attacker.TrySend(socket!, piece);
        return sent;
    }

    private (long Bytes, double Seconds) SendGarbage(long bytes)
    {
        SerialConnection serial = device.Serial;
        byte[] piece = new byte[4096];
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        long sent = 0;
        for (; sent < bytes && watch.Elapsed < s_serialLimit; sent += piece.Length)
        {
            bool isText = sent % (64 * piece.Length) != 0;
            for (int i = 0; i < piece.Length; i++)
                piece[i] = isText ? (byte)(' ' + _random.Next(95)) : _random.NextByte();
            serial.Send(piece);
        }

        serial.Send("\n"u8);
        return (sent, watch.Elapsed.TotalSeconds);
    }
}
