# Asks a meter before the parser does what may take for ever or all memory. The meter's methods throw where a budget is passed, and what they
# throw ends the parse. Where the parser itself looks nothing but a value is known, so the checks stand right before the work.
#
# $trifold_meter:
#   most(budget)                       the most of a budget
#   pass(budget, amount, file, line)   throws if the amount is more than the budget
#   add(budget, amount, file, line)    the same, for what all amounts come to
#   part()                             counts a part of the document; whether they are too many
#   marks(text, file, line)            throws if the text's marks would take too many steps to pair
#   indent(amount, file, line)         as pass; the line is that of the block
#   doctype(name, file, line)          tells of a type of document that is none of Trifold's
module Trifold
  # Texts shorter than this can't take many steps.
  SHORT = 2000
  # More than any budget, and few enough to add up: an author's number may have any length.
  ENDLESS = 1 << 50
  REFERENCE = /\{([[:word:]-]+)\}/

  PICTURE = %r((image:data:image/[a-z.+-]{1,20};base64,)((?>[A-Za-z0-9+/=%]{16,}))(?=\[))

  def self.bounded(amount)
    amount < ENDLESS ? amount : ENDLESS
  end

  def self.pass(budget, amount, cursor)
    $trifold_meter.pass(budget, bounded(amount), cursor && cursor.file, cursor ? cursor.lineno : 0)
  end

  def self.add(budget, amount, cursor)
    $trifold_meter.add(budget, bounded(amount), cursor && cursor.file, cursor ? cursor.lineno : 0)
  end

  def self.marks(text, node)
    return if text.length < SHORT
    cursor = place node
    $trifold_meter.marks(text, cursor && cursor.file, cursor ? cursor.lineno : 0)
  end

  # Where a node of the document stands; a document that is still read, where its reader is.
  def self.place(node)
    while node
      if ::Asciidoctor::Document === node
        return node.reader && node.reader.cursor_at_prev_line
      end
      if (node.respond_to? :source_location) && node.source_location
        return node.source_location
      end
      node = node.parent
    end
    nil
  end

  module Blocks
    def next_block(reader, parent, attributes = {}, options = {})
      thread = ::Thread.current
      depth = (thread[:trifold_depth] || 0) + 1
      before = thread[:trifold_cursor]
      cursor = reader.cursor
      Trifold.pass 'NESTING', depth, cursor
      thread[:trifold_depth] = depth
      thread[:trifold_cursor] = cursor
      begin
        super
      ensure
        thread[:trifold_depth] = depth - 1
        thread[:trifold_cursor] = before
      end
    end

    def adjust_indentation!(lines, indent_size = 0, tab_size = 0)
      widest = indent_size > tab_size ? indent_size : tab_size
      if widest > 0
        cursor = ::Thread.current[:trifold_cursor]
        $trifold_meter.indent(Trifold.bounded(widest), cursor && cursor.file, cursor ? cursor.lineno : 0)
      end
      super
    end

    def parse_colspecs(records)
      cursor = ::Thread.current[:trifold_cursor]
      most = records.scan(/\d+(?=\s*(?:\*|\z))/).sum {|digits| digits.to_i }
      Trifold.add 'CELLS', most, cursor
      super
    end

    def parse_cellspec(line, pos = :end, delimiter = nil)
      result = super
      if (spec = result[0]) && !spec.empty?
        reader = ::Thread.current[:trifold_table]
        cursor = reader ? reader.cursor_at_prev_line : ::Thread.current[:trifold_cursor]
        many = spec['repeatcol'] || (spec['colspan'] || 1) * (spec['rowspan'] || 1)
        Trifold.add 'CELLS', many - 1, cursor if many > 1
      end
      result
    end
  end
  ::Asciidoctor::Parser.singleton_class.prepend Blocks

  module Cells
    def initialize(reader, table, attributes = {})
      ::Thread.current[:trifold_table] = reader
      super
    end

    def close_cell(eol = false)
      Trifold.add 'CELLS', 1, @reader.cursor_before_mark
      super
    end
  end
  ::Asciidoctor::Table::ParserContext.prepend Cells

  # Asked for each node, so it crosses to Java with nothing in hand.
  module Parts
    def initialize(parent, context, opts = {})
      super
      Trifold.pass 'PARTS', ENDLESS, (Trifold.place parent) if $trifold_meter.part
      Trifold.add 'NOTES', 1, (Trifold.place parent) if context == :footnote
    end
  end
  ::Asciidoctor::AbstractNode.prepend Parts

  # An entry, a counter or a condition costs little, and takes no room in the document.
  module Entries
    def process_attribute_entry(reader, document, attributes = nil, match = nil)
      result = super
      Trifold.add 'DIRECTIVES', 1, reader.cursor if result
      result
    end
  end
  ::Asciidoctor::Parser.singleton_class.prepend Entries

  module Conditions
    def preprocess_conditional_directive(name, target, delimiter, text)
      Trifold.add 'DIRECTIVES', 1, cursor
      super
    end
  end
  ::Asciidoctor::PreprocessorReader.prepend Conditions

  # Of a document of another type the parser keeps the first block only (inline), or takes sections away (manpage).
  module Types
    def update_doctype_attributes(new_doctype)
      unless new_doctype.nil? || new_doctype == 'article' || new_doctype == 'book'
        cursor = reader && reader.cursor
        $trifold_meter.doctype(new_doctype, cursor && cursor.file, cursor ? cursor.lineno : 0) unless nested?
        new_doctype = 'article'
      end
      super
    end
  end
  ::Asciidoctor::Document.prepend Types

  module Values
    def counter(name, seed = nil)
      Trifold.add 'DIRECTIVES', 1, (Trifold.place self) unless nested?
      super
    end

    def limit_bytesize(text, most)
      Trifold.pass 'ATTRIBUTE', text.bytesize, (reader && reader.cursor) if text.bytesize > most
      super
    end
  end
  ::Asciidoctor::Document.prepend Values
end

module Asciidoctor
  module Substitutors
    alias trifold_sub_attributes sub_attributes
    alias trifold_sub_quotes sub_quotes
    alias trifold_sub_macros sub_macros
    alias trifold_extract_passthroughs extract_passthroughs
    alias trifold_sub_callouts sub_callouts

    def sub_attributes(text, opts = {})
      known = @document.attributes
      grown = 0
      text.scan(::Trifold::REFERENCE) {|(name)| grown += known[name.downcase].to_s.bytesize }
      ::Trifold.add 'EXPANSION', grown, (::Trifold.place self) if grown > 0
      ::Trifold.marks text, self
      trifold_sub_attributes text, opts
    end

    def sub_quotes(text)
      ::Trifold.marks text, self
      trifold_sub_quotes text
    end

    def sub_macros(text)
      ::Trifold.marks text, self
      trifold_sub_macros text
    end

    def extract_passthroughs(text)
      # A plus is one of the letters of a picture's data, and would begin words that are passed through.
      if text.include? 'image:data:'
        text = text.gsub(::Trifold::PICTURE) { $1 + ($2.gsub '+', '%2B') }
      end
      ::Trifold.marks text, self
      trifold_extract_passthroughs text
    end

    def sub_callouts(text)
      if text.length >= ::Trifold::SHORT
        steps = 0
        text.each_line {|line| steps += (many = line.scan(/&lt;!?(?:--)?[\d.]/).size) * many }
        ::Trifold.pass 'MARKUP', steps, (::Trifold.place self)
      end
      trifold_sub_callouts text
    end
  end
end
