// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Json;

/// <content>What comes in front of a value: brackets, commas, line feeds, blanks.</content>
public sealed partial class JsonWriter
{
    private bool IsFilled => (_filled & (1 << (_depth - 1))) != 0;

    private void Begin(char bracket, int objectBit)
    {
        if (!BeginValue())
        {
            return;
        }

        if (_depth == JsonConstants.MaxDepth)
        {
            _buffer.Truncate();
            return;
        }

        int bit = 1 << _depth;
        _objects = objectBit != 0 ? _objects | bit : _objects & ~bit;
        _filled &= ~bit;
        _depth++;
        _buffer.Put(bracket);
    }

    private void End(char bracket, bool isObject)
    {
        if (IsTruncated)
        {
            return;
        }

        if (_depth == 0 || _isNamed || ((_objects & (1 << (_depth - 1))) != 0) != isObject)
        {
            throw new InvalidOperationException();
        }

        bool isOnNewLine = _isPretty && (isObject || IsFilled);
        _depth--;
        if (isOnNewLine)
        {
            NewLine();
        }

        _buffer.Put(bracket);
    }

    // What comes in front of a name. False if nothing more is written.
    private bool BeginName()
    {
        if (_buffer.IsTruncated)
        {
            return false;
        }

        int bit = _depth == 0 ? 0 : 1 << (_depth - 1);
        if (_isNamed || (_objects & bit) == 0)
        {
            throw new InvalidOperationException();
        }

        Separate(bit);
        _isNamed = true;
        return true;
    }

    // What comes in front of a value. False if nothing more is written.
    private bool BeginValue()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return true;
        }

        if (_buffer.IsTruncated)
        {
            return false;
        }

        if (_depth == 0)
        {
            return true;
        }

        int bit = 1 << (_depth - 1);
        if ((_objects & bit) != 0)
        {
            throw new InvalidOperationException();
        }

        Separate(bit);
        return !_buffer.IsTruncated;
    }

    private void Separate(int bit)
    {
        if ((_filled & bit) != 0)
        {
            _buffer.Put(',');
        }

        _filled |= bit;
        if (_isPretty)
        {
            NewLine();
        }
    }

    private void NewLine()
    {
        _buffer.Put('\n');
        for (int i = _depth * IndentBytes; i > 0; i--)
        {
            _buffer.Put(' ');
        }
    }
}
