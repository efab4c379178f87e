// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What a <see cref="BundleReader"/> reads next, and how much of it is missing: bytes that are gathered, or bytes that pass. Pure.</summary>
internal sealed class BundleCursor
{
    internal const int SignatureBytes = 4;

    private readonly ByteGatherer _gatherer = new ByteGatherer();
    private readonly byte[] _header;
    private int _left;

    /// <param name="header">Where headers are gathered.</param>
    internal BundleCursor(byte[] header)
    {
        _header = header;
        ExpectSignature();
    }

    internal BundleStep Step { get; private set; }

    /// <summary>Bytes that are still to pass.</summary>
    internal int Left => _left;

    /// <summary>True if bytes pass.</summary>
    internal bool IsPassing => Step >= BundleStep.Extra && Step <= BundleStep.Comment;

    /// <summary>True if nothing is missing.</summary>
    internal bool IsComplete => IsPassing ? _left == 0 : _gatherer.IsComplete;

    internal void ExpectSignature()
    {
        Step = BundleStep.Signature;
        _gatherer.Begin(_header, SignatureBytes);
    }

    /// <summary>Gathers a whole array.</summary>
    internal void Gather(BundleStep step, byte[] target)
    {
        Step = step;
        _gatherer.Begin(target, target.Length);
    }

    /// <summary>Gathers on behind what is there of the header.</summary>
    /// <param name="step">What for.</param>
    /// <param name="need">Bytes of the header in all.</param>
    internal void GatherMore(BundleStep step, int need)
    {
        Step = step;
        _gatherer.Extend(need);
    }

    internal void Pass(BundleStep step, int count)
    {
        Step = step;
        _left = count;
    }

    /// <summary>Takes bytes; gives how many, never more than are missing.</summary>
    internal int Take(byte[] data, int offset, int count)
    {
        if (!IsPassing)
            return _gatherer.Take(data, offset, count);
        int used = count < _left ? count : _left;
        _left -= used;
        return used;
    }
}
