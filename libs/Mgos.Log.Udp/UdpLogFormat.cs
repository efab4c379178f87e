// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Log.Udp;

/// <summary>Makes the text that stands in front of a line.</summary>
/// <remarks>
/// Wire, one datagram for each line:
/// <code>
/// ID SEQ SECONDS.mmm FD LEVEL|DATA
///
/// ID       id of the device, - if it has none
/// SEQ      number of the datagram, from 0 on; one that is lost leaves a gap
/// SECONDS  uptime, always three decimals
/// FD       1 printed text, 2 log
/// LEVEL    0 error, 1 warning, 2 information, 3 debug, 4 verbose; 0 for printed text
/// DATA     the line with its LF
/// </code>
/// Pure.
/// </remarks>
internal static class UdpLogFormat
{
    internal static byte[] Header(string id, uint sequence, long milliseconds, LogLevel level)
    {
        bool isPrinted = level < LogLevel.Error;
        string fraction = (milliseconds % UdpLogConstants.MillisecondsPerSecond + UdpLogConstants.MillisecondsPerSecond).ToString().Substring(1);
        string rest = " " + sequence.ToString() + " " + (milliseconds / UdpLogConstants.MillisecondsPerSecond).ToString() + "." + fraction + " "
            + (isPrinted ? UdpLogConstants.StdoutFile : UdpLogConstants.StderrFile).ToString() + " " + (isPrinted ? 0 : (int)level).ToString() + "|";
        return Encoding.UTF8.GetBytes(Name(id) + rest);
    }

    private static string Name(string id)
    {
        if (string.IsNullOrEmpty(id))
            return UdpLogConstants.NoId;
        return id.Length <= UdpLogConstants.MaxIdCharacters ? id : id.Substring(0, UdpLogConstants.MaxIdCharacters);
    }
}
