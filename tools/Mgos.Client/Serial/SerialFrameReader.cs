// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Serial;

/// <summary>Takes a serial stream apart: frames, handshakes, and the console text around them.</summary>
/// <remarks>A delimiter that is followed by anything but <c>{</c> or byte 4 is text.</remarks>
internal sealed class SerialFrameReader
{
    private const byte Quote = (byte)'"';
    private const int DelimiterQuotes = 3;

    private readonly List<SerialItem> _items = [];
    private readonly List<byte> _text = [];
    private readonly List<byte> _frame = [];
    private State _state;
    private int _quotes;
    private bool _hasLineFeed;
    private bool _dropsLineFeed;

    private enum State
    {
        Text,
        Opened,
        Frame,
        Handshake,
    }

    /// <summary>Takes bytes of the line.</summary>
    /// <returns>What has become complete, in order; text is given at once.</returns>
    internal IReadOnlyList<SerialItem> Append(ReadOnlySpan<byte> data)
    {
        _items.Clear();
        foreach (byte value in data)
            Push(value);
        FlushText();
        return _items;
    }

    private void Push(byte value)
    {
        switch (_state)
        {
            case State.Text:
                PushText(value);
                break;
            case State.Opened:
                PushFirst(value);
                break;
            case State.Frame:
                PushFrame(value);
                break;
            default:
                PushHandshake(value);
                break;
        }
    }

    private void PushText(byte value)
    {
        if (value == Quote)
        {
            if (++_quotes == DelimiterQuotes)
                _state = State.Opened;
            return;
        }

        KeepPending();
        if (value == SerialFraming.LineFeed)
            (_state, _hasLineFeed) = (State.Opened, true);
        else
            AddText(value);
    }

    private void PushFirst(byte value)
    {
        if (value == '{')
        {
            FlushText();
            _frame.Clear();
            _frame.Add(value);
            _state = State.Frame;
        }
        else if (value == SerialFraming.EndOfTransmission)
        {
            _frame.Clear();
            _state = State.Handshake;
        }
        else if (value == Quote && _quotes == 0)
        {
            (_state, _quotes) = (State.Text, 1);
        }
        else
        {
            KeepPending();
            _state = State.Text;
            PushText(value);
        }
    }

    private void PushFrame(byte value)
    {
        if (value == SerialFraming.LineFeed)
        {
            EndFrame(_frame.Count);
            (_state, _hasLineFeed) = (State.Opened, true);
            return;
        }

        _frame.Add(value);
        if (EndsWithDelimiter())
            EndFrame(_frame.Count - DelimiterQuotes);
        else if (_frame.Count > ClientLimits.MaxFrameBytes)
            GiveUp();
    }

    private bool EndsWithDelimiter() => _frame.Count > DelimiterQuotes && _frame[^1] == Quote && _frame[^2] == Quote && _frame[^3] == Quote;

    private void EndFrame(int length)
    {
        byte[] content = [.. _frame[..length]];
        SerialItem item = SerialFraming.Unwrap(content, _quotes == DelimiterQuotes);
        if (item.Kind == SerialItemKind.Text && _hasLineFeed)
            item = item with { Data = (byte[])[SerialFraming.LineFeed, .. content] };
        _items.Add(item);
        Restart();
        _dropsLineFeed = item.Kind != SerialItemKind.Text;
    }

    private void GiveUp()
    {
        _items.Add(new SerialItem(SerialItemKind.TooLong, default));
        Restart();
    }

    // The bytes after 4 are collected: a delimiter makes it a handshake, anything else text.
    private void PushHandshake(byte value)
    {
        _frame.Add(value);
        if (value == SerialFraming.LineFeed || _frame.Count == DelimiterQuotes && value == Quote)
        {
            FlushText();
            _items.Add(new SerialItem(SerialItemKind.Handshake, default));
            Restart();
        }
        else if (value != Quote)
        {
            KeepPending();
            _text.Add(SerialFraming.EndOfTransmission);
            _text.AddRange(_frame);
            _state = State.Text;
        }
    }

    // The line feed behind a frame belongs to it.
    private void Restart()
    {
        _frame.Clear();
        (_state, _quotes, _hasLineFeed, _dropsLineFeed) = (State.Text, 0, false, true);
    }

    private void KeepPending()
    {
        if (_hasLineFeed && !_dropsLineFeed)
            _text.Add(SerialFraming.LineFeed);
        if (_hasLineFeed)
            _dropsLineFeed = false;
        for (; _quotes > 0; _quotes--)
            AddText(Quote);
        _hasLineFeed = false;
    }

    private void AddText(byte value)
    {
        _text.Add(value);
        _dropsLineFeed = false;
        if (_text.Count >= ClientLimits.MaxConsoleLineBytes)
            FlushText();
    }

    private void FlushText()
    {
        if (_text.Count > 0)
            _items.Add(new SerialItem(SerialItemKind.Text, _text.ToArray()));
        _text.Clear();
    }
}
