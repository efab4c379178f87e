// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Http.Tests;

/// <summary>Writes down what a multipart reader finds: [name|data] for each part, [-|data] for one that is no file.</summary>
internal sealed class PartRecorder : IMultipartListener
{
    public string Text { get; private set; } = "";

    public int PartCount { get; private set; }

    /// <summary>Number of calls with data.</summary>
    public int RunCount { get; private set; }

    /// <summary>Stops the reader at this part; never at first.</summary>
    public int StopAt { get; set; } = int.MaxValue;

    public bool OnPart(string fileName)
    {
        PartCount++;
        Text += "[" + (fileName ?? "-") + "|";
        return PartCount < StopAt;
    }

    public bool OnData(byte[] data, int offset, int count)
    {
        RunCount++;
        Text += Encoding.UTF8.GetString(data, offset, count);
        return true;
    }

    public bool OnPartEnd()
    {
        Text += "]";
        return true;
    }
}
